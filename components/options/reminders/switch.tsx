import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SwitchProps {
  label: ComponentChildren
  /** One line under the label. */
  about?: ComponentChildren
  name: string
  isOn: boolean
  disabled: boolean
  onChange(isOn: boolean): void
}

/** A check box drawn as a switch; its line of explanation is read with it. */
export function Switch({ label, about, name, isOn, disabled, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={isOn}
        disabled={disabled}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {about !== undefined && (
          <p id={`${id}-about`} class="quiet">
            {about}
          </p>
        )}
      </div>
    </div>
  )
}
