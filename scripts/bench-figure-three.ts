// The same body drawn by three.js, for comparison: the skinned mesh in one standard material, one directional light
// with a soft shadow, one hemisphere light, and nothing else.
import { Bone, BufferAttribute, BufferGeometry, DirectionalLight, HemisphereLight, Matrix4, MeshStandardMaterial, PCFShadowMap, PerspectiveCamera, Scene, Skeleton, SkinnedMesh, WebGLRenderer } from 'three'

import type { Camera, Mesh } from '../packages/motion/src/index.ts'

/** Numbers of each bone: the three rows of a matrix. */
const FRAME_SIZE = 12
const DEGREES = 180 / Math.PI

export interface Rival {
  /** @param frames of `boneFrames` */
  draw(frames: Float32Array, camera: Camera): void
}

/** The canvas is square. */
export const createRival = (canvas: HTMLCanvasElement, isSmooth: boolean, mesh: Mesh, boneCount: number, { slope }: Camera): Rival => {
  const renderer = new WebGLRenderer({ canvas, antialias: isSmooth, alpha: true })
  renderer.setSize(canvas.width, canvas.height, false)
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap

  const bones = Array.from({ length: boneCount }, () => new Bone())
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('skinIndex', new BufferAttribute(mesh.bones, 4))
  geometry.setAttribute('skinWeight', new BufferAttribute(mesh.weights, 4, true))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
  const body = new SkinnedMesh(geometry, new MeshStandardMaterial({ color: 0xd8a27c, roughness: 0.8 }))
  body.bind(new Skeleton(bones, bones.map(() => new Matrix4())), new Matrix4())
  body.castShadow = true
  body.receiveShadow = true
  // Both stages draw the body without asking whether it is seen.
  body.frustumCulled = false

  const lamp = new DirectionalLight(0xffffff, 2)
  lamp.position.set(-1.5, 4, 2.5)
  lamp.castShadow = true
  Object.assign(lamp.shadow.camera, { left: -1.5, right: 1.5, top: 1.5, bottom: -1.5, near: 0.5, far: 8 })
  const scene = new Scene()
  scene.add(body, lamp, new HemisphereLight(0xffffff, 0x887766, 1))
  const lens = new PerspectiveCamera(2 * Math.atan(slope) * DEGREES, 1, 0.25, 40)
  lens.matrixAutoUpdate = false

  return {
    draw: (frames, { eye, right, up, towards }) => {
      bones.forEach((bone, place) => bone.matrixWorld.set(...frames.subarray(place * FRAME_SIZE, (place + 1) * FRAME_SIZE), 0, 0, 0, 1))
      lens.matrix.set(right[0], up[0], towards[0], eye[0], right[1], up[1], towards[1], eye[1], right[2], up[2], towards[2], eye[2], 0, 0, 0, 1)
      lens.matrixWorldNeedsUpdate = true
      renderer.render(scene, lens)
    },
  }
}
