import type { ComponentChildren } from 'preact'

interface CardProps {
  title: string
  /** Stands beside the title: a source chip, a small button. */
  aside?: ComponentChildren
  id?: string
  testId?: string
  children: ComponentChildren
}

/** One idea of a section under its title. */
export function Card({ title, aside, id, testId, children }: CardProps) {
  return (
    <article class="card" id={id} data-testid={testId}>
      <div class="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </article>
  )
}
