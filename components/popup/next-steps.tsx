import { Icon } from '../parts/icons.tsx'
import type { Step } from './steps.ts'

/** What to do now, one line each. */
export function NextSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ul class="steps">
      {steps.map(({ icon, text, href }) => (
        <li key={text} class={icon === 'warning' ? 'warning' : undefined}>
          <Icon name={icon} size={18} />
          {href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>}
        </li>
      ))}
    </ul>
  )
}
