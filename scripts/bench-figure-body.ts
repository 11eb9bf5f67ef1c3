// What the moving figure needs whoever draws it: the body's, the clip's and the camera's code. Its bytes are counted.
export { bodyAt, extentOf, follow, paletteOf, prepare, readMesh, setScene, SKELETONS, viewOf } from '../packages/motion/src/index.ts'
