/** What a drop and a paste have in common. */
type Given = Pick<DataTransfer, 'files'>

/** The picture among what was dropped or pasted, or else its first file, so that the page can say that it is none. */
export function givenFile(given: Given | null): File | null {
  const files = [...(given?.files ?? [])]
  return files.find(({ type }) => type.startsWith('image/')) ?? files[0] ?? null
}
