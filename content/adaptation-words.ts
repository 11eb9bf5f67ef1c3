import type { CannotChoose, Change, Choice, Prescription } from '@rhomboid/domain'
import type { Content } from './content.ts'
import { doseInWords } from './dose-words.ts'
import { fill } from './fill.ts'

/** A page loads these words only. */
type WordsOf = { readonly words: Pick<Content['words'], 'adaptation' | 'programme' | 'exercises'> }

/** What changed, as one sentence; its reason is `words.adaptation.reasons[change.because]`. */
export const changeInWords = (change: Change, { words }: WordsOf): string => {
  const { changes } = words.adaptation
  switch (change.kind) {
    case 'progressed':
    case 'regressed':
    case 'swapped': {
      const pattern = change.from.exercise !== change.to.exercise ? changes.swapped : change.from.form !== change.to.form ? changes.otherWay : changes[change.kind]
      return fill(pattern, {
        name: formName(change.from, { words }),
        from: doseInWords(change.from.dosage, words.programme.dosage),
        newName: formName(change.to, { words }),
        to: doseInWords(change.to.dosage, words.programme.dosage),
      })
    }
    case 'eased':
      return fill(changes.eased, { name: exerciseName(change.exercise, { words }), percent: Math.round((1 - change.range) * 100) })
    case 'full-again':
      return fill(changes.fullAgain, { name: exerciseName(change.exercise, { words }) })
    case 'level': {
      const { name, about } = words.programme.levels[change.to]
      return fill(change.to > change.from ? changes.levelUp : change.to < change.from ? changes.levelDown : changes.levelSame, { level: name, about })
    }
    case 'deload-began':
      return changes.deloadBegan
    case 'deload-ended':
      return changes.deloadEnded
  }
}

/** A next step as what it changes: `How many times: 12 instead of 10`. */
export const stepInWords = ({ kind, from, to }: Pick<Choice, 'kind' | 'from' | 'to'>, { words }: WordsOf): string => {
  const { steps } = words.adaptation
  switch (kind) {
    case 'range':
      return steps.range
    case 'repetitions': {
      const { work } = to.dosage
      const pattern = work.kind === 'holds' ? steps.holds : work.kind === 'breaths' ? steps.breaths : steps.repetitions
      return fill(pattern, { n: countOf(to), was: countOf(from) })
    }
    case 'sets':
      return fill(steps.sets, { n: to.dosage.sets, was: from.dosage.sets })
    case 'hold':
      return fill(steps.hold, { n: lengthOf(to), was: lengthOf(from) })
    case 'length':
      return fill(steps.length, { n: Math.round(lengthOf(to) / 60), was: Math.round(lengthOf(from) / 60) })
    case 'form':
      return fill(steps.form, { name: formName(to, { words }) })
    case 'exercise':
      return fill(steps.exercise, { name: formName(to, { words }) })
  }
}

/** Why a step could not be chosen. */
export const cannotChooseInWords = ({ because }: CannotChoose, { words }: WordsOf): string => (because === 'not-offered' ? words.adaptation.cannot : words.adaptation.waits[because])

const countOf = ({ dosage: { work } }: Prescription): number => (work.kind === 'steady' ? 1 : work.count)

const lengthOf = ({ dosage: { work } }: Prescription): number => (work.kind === 'repetitions' ? work.tempo.hold : work.kind === 'breaths' ? 0 : work.length)

const formName = ({ exercise, form }: Prescription, content: WordsOf): string =>
  content.words.exercises[exercise]?.variants[form]?.name ?? exerciseName(exercise, content)

/** An exercise that has left the library since keeps its id, so that an old change can still be read. */
const exerciseName = (exercise: string, { words }: WordsOf): string => words.exercises[exercise]?.name ?? exercise
