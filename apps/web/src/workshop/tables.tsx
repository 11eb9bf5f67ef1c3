import { bodyAt, FREEDOMS, isHand, jointAngles, LIMBS, polesOf, sideOf, SKELETONS, type Instant, type Prepared } from '@rhomboid/motion'

interface TableProps {
  readonly prepared: Prepared
  readonly instant: Instant
}

/** Every joint's angles on the line from its lower to its upper limit. */
export function Angles({ prepared, instant }: TableProps) {
  const skeleton = SKELETONS[prepared.build]
  const body = bodyAt(prepared, instant)
  const rows = skeleton.joints.flatMap((joint) => {
    const angles = jointAngles(skeleton, body, joint)
    return Object.entries(FREEDOMS[joint.kind]).flatMap(([freedom, [low, high]]: readonly [string, readonly [number, number]]) => {
      const value = angles[freedom]
      return value === undefined ? [] : [{ name: `${joint.name} ${freedom}`, value, low, high }]
    })
  })
  return (
    <details>
      <summary>Angles</summary>
      <table>
        <tbody>
          {rows.map(({ name, value, low, high }) => (
            <tr key={name} class={value < low - 1 || value > high + 1 ? 'beyond' : ''}>
              <th scope="row">{name}</th>
              <td>{value.toFixed(0)}°</td>
              <td>
                <meter min={low} max={high} value={value} /> {low}…{high}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** What each hand and foot is held by, and how far it is from there. */
export function Contacts({ prepared, instant }: TableProps) {
  const { index } = SKELETONS[prepared.build]
  const body = bodyAt(prepared, instant)
  const poses = polesOf(prepared)[instant.phase].flatMap((name) => prepared.keys[name] ?? [])
  return (
    <ul class="contacts">
      {LIMBS.map((limb) => {
        const holds = poses.flatMap(({ holds: all }) => all[limb] ?? [])
        const at = body.place[index[`${isHand(limb) ? 'wrist' : 'ankle'}${sideOf(limb)}`]]
        const where = at?.map((value) => value.toFixed(3)).join(' ')
        return (
          <li key={limb}>
            {limb}: {holds.length === 0 ? 'free' : [...new Set(holds.map(({ on, in: frame }) => `${on} (${frame})`))].join(', ')}; at {where}
          </li>
        )
      })}
    </ul>
  )
}
