/** Hands a file to the browser, which saves it where the person wants it. */
export const saveFile = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it over by the next turn of the loop; some take a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The text of a chosen file, or nothing when it is larger than so many bytes. */
export const readText = async (file: Blob, most: number): Promise<string | undefined> => (file.size > most ? undefined : file.text())
