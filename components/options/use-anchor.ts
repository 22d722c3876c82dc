import { useEffect, useRef } from 'preact/hooks'

/** Goes to the element with this id once for each address that names it. */
export function useAnchor(anchor: string | null): void {
  const reached = useRef<string | null>(null)
  useEffect(() => {
    const target = anchor === null || anchor === reached.current ? null : document.getElementById(anchor)
    if (target === null) return
    reached.current = anchor
    // What is no control takes the focus only when it may be given it.
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'start' })
  })
}
