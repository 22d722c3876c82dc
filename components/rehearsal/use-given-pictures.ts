import { useEffect, useRef, useState } from 'preact/hooks'
import { givenFile } from './given-file.ts'

/**
 * Takes a picture that is dropped anywhere on the page or pasted. Whatever else is dropped is refused, as the browser
 * would leave the page for it.
 * @returns whether something is being dragged over the page
 */
export function useGivenPictures(onPicture: (file: Blob) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onPicture)
  latest.current = onPicture
  useEffect(() => {
    const take = (given: DataTransfer | null) => {
      const file = givenFile(given)
      if (file !== null) latest.current(file)
    }
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    // Only leaving the window ends the drag: within the page it enters the next element.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => take(event.clipboardData)
    const page = document
    page.addEventListener('dragover', over)
    page.addEventListener('dragleave', leave)
    page.addEventListener('drop', drop)
    page.addEventListener('paste', paste)
    return () => {
      page.removeEventListener('dragover', over)
      page.removeEventListener('dragleave', leave)
      page.removeEventListener('drop', drop)
      page.removeEventListener('paste', paste)
    }
  }, [])
  return isOver
}
