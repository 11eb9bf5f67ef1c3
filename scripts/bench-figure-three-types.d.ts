// The few things of three.js that the bench of the figure draws with: the package brings no types.
declare module 'three' {
  export class Matrix4 {
    set(...rows: readonly number[]): this
  }
  export class Object3D {
    matrixAutoUpdate: boolean
    matrixWorldNeedsUpdate: boolean
    readonly matrix: Matrix4
    readonly matrixWorld: Matrix4
    readonly position: { set(x: number, y: number, z: number): void }
    castShadow: boolean
    receiveShadow: boolean
    frustumCulled: boolean
    add(...children: readonly Object3D[]): this
  }
  export class Scene extends Object3D {}
  export class Bone extends Object3D {}
  export class PerspectiveCamera extends Object3D {
    constructor(degreesUpright: number, aspect: number, near: number, far: number)
  }
  export class DirectionalLight extends Object3D {
    constructor(colour: number, intensity: number)
    readonly shadow: { readonly camera: { left: number; right: number; top: number; bottom: number; near: number; far: number } }
  }
  export class HemisphereLight extends Object3D {
    constructor(sky: number, ground: number, intensity: number)
  }
  export class BufferAttribute {
    constructor(array: Float32Array | Uint8Array | Uint16Array, size: number, isNormalised?: boolean)
  }
  export class BufferGeometry {
    setAttribute(name: string, attribute: BufferAttribute): this
    setIndex(attribute: BufferAttribute): this
  }
  export class MeshStandardMaterial {
    constructor(given: { readonly color: number; readonly roughness: number })
  }
  export class Skeleton {
    constructor(bones: readonly Bone[], inverses: readonly Matrix4[])
  }
  export class SkinnedMesh extends Object3D {
    constructor(geometry: BufferGeometry, material: MeshStandardMaterial)
    bind(skeleton: Skeleton, matrix: Matrix4): void
  }
  export class WebGLRenderer {
    constructor(given: { readonly canvas: HTMLCanvasElement; readonly antialias: boolean; readonly alpha: boolean })
    readonly shadowMap: { enabled: boolean; type: number }
    setSize(width: number, height: number, withStyle: boolean): void
    render(scene: Scene, camera: PerspectiveCamera): void
  }
  export const PCFShadowMap: number
}
