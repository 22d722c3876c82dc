import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import { type Place, type SectionName, sectionNames } from './place.ts'
import './options.css'

interface OptionsProps {
  place: Place
  /** Stands below the sections in the rail: the language, the note of what was saved. */
  rail: ComponentChildren
  /** Stands above every section: what is wrong with what is stored. */
  banners: ComponentChildren
  children: ComponentChildren
}

/** The page around a section: a rail of all sections at the left, a menu on narrow screens. */
export function Options({ place: { section, anchor }, rail, banners, children }: OptionsProps) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(section)
  useEffect(() => {
    if (shown.current === section) return
    shown.current = section
    // Whoever goes on by keyboard or hears the page starts at the new section, not in the rail.
    if (anchor === null) heading.current?.focus()
  }, [section, anchor])

  return (
    <div class="options">
      <header class="rail">
        <button type="button" class="button skip" onClick={() => heading.current?.focus()}>
          {t('options.shell.skip')}
        </button>
        <p class="product">
          <img src="/icons/32.png" width={24} height={24} alt="" />
          {t('options.shell.name')}
        </p>
        <Sections current={section} />
        <div class="rail-foot">{rail}</div>
      </header>
      <main>
        {banners}
        <section data-testid={`section-${section}`} aria-labelledby="section-title">
          <h1 id="section-title" tabIndex={-1} ref={heading}>
            {t(`options.shell.section.${section}`)}
          </h1>
          {children}
        </section>
      </main>
    </div>
  )
}

function Sections({ current }: { current: SectionName }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <nav class="sections" aria-label={t('options.shell.sections')}>
      <button
        type="button"
        class="button sections-toggle"
        aria-expanded={open}
        aria-controls="sections"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <Icon name="chevron" size={16} />
        {t(`options.shell.section.${current}`)}
      </button>
      <ul id="sections" class={open ? 'open' : undefined}>
        {sectionNames.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === current ? 'page' : undefined} onClick={close}>
              {t(`options.shell.section.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
