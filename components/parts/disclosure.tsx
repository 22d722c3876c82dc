import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'

interface DisclosureProps {
  summary: ComponentChildren
  children: ComponentChildren
  testId?: string
  /** Opened or closed: what it holds may be loaded now. */
  onToggle?: () => void
}

/** A line that opens to what is one layer below. The browser's own element: keyboard and screen reader know it. */
export function Disclosure({ summary, children, testId, onToggle }: DisclosureProps) {
  return (
    <details class="disclosure" data-testid={testId} onToggle={onToggle}>
      <summary>
        <Icon name="chevron" size={16} />
        {summary}
      </summary>
      {children}
    </details>
  )
}
