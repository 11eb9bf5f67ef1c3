import { decodeQR } from 'qr/decode.js'

/** Pixels of the longer side that are looked at: more costs time and finds no more. */
const SIDE_AT_MOST = 1_600

const pixelsOf = (picture: CanvasImageSource, width: number, height: number): ImageData | undefined => {
  const scale = Math.min(1, SIDE_AT_MOST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  if (canvas.width === 0 || canvas.height === 0) return undefined
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}

/** The text of a code in a picture file; none when there is none to be found. */
export const codeInPicture = async (file: Blob): Promise<string | undefined> => {
  try {
    const bitmap = await createImageBitmap(file)
    const pixels = pixelsOf(bitmap, bitmap.width, bitmap.height)
    bitmap.close()
    return pixels && decodeQR(pixels, { effort: Number.POSITIVE_INFINITY, timeLimit: 5_000 })
  } catch {
    return undefined
  }
}

/** The text of a code in what the camera sees now. A picture without one is no failure: the next one may have it. */
export const codeInVideo = (video: HTMLVideoElement): string | undefined => {
  try {
    const pixels = pixelsOf(video, video.videoWidth, video.videoHeight)
    return pixels && decodeQR(pixels)
  } catch {
    return undefined
  }
}
