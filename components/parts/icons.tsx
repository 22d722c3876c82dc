/**
 * Line icons on a grid of 24, drawn with the colour of the text around them. They never carry a meaning alone, so
 * they are hidden from screen readers.
 */
const shapes = {
  hourglass: 'M6 3h12M6 21h12M7 3c0 5 4 6 5 9-1 3-5 4-5 9M17 3c0 5-4 6-5 9 1 3 5 4 5 9M9 19h6M10 8h4',
  'hourglass-hollow': 'M6 3h12M6 21h12M7 3c0 5 4 6 5 9-1 3-5 4-5 9M17 3c0 5-4 6-5 9 1 3 5 4 5 9',
  pause: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M10 8.5v7M14 8.5v7',
  wrench: 'M14.5 6.5a4.5 4.5 0 0 1 5.7-3L17 6.7l.4 2 2 .4 3-3.2a4.5 4.5 0 0 1-6.2 5.3L8 19.4a2.4 2.4 0 0 1-3.4-3.4z',
  question: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.5 9.5a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.8M12 17v.01',
  eye: 'M2 12c2.5-4.5 5.8-6.7 10-6.7s7.5 2.2 10 6.7c-2.5 4.5-5.8 6.7-10 6.7S4.5 16.5 2 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M11.5 12h1',
  'eye-hollow': 'M2 12c2.5-4.5 5.8-6.7 10-6.7s7.5 2.2 10 6.7c-2.5 4.5-5.8 6.7-10 6.7S4.5 16.5 2 12z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  dots: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12v.01M12 12v.01M16 12v.01',
  dash: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12h8',
  pencil: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  check: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.3l2.7 2.7L16 9.5',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  circle: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 3.5L22 20.5H2zM12 10v5M12 17.8v.01',
  gear: 'M8.5 12a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3L7 7M17 17l1.7 1.7M5.3 18.7L7 17M17 7l1.7-1.7',
  bell: 'M5 17.5c1.6-1.6 2-3.5 2-6.5a5 5 0 0 1 10 0c0 3 .4 4.9 2 6.5zM10 20.5h4M12 3.5V6',
  undo: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  chevron: 'M9 5l7 7-7 7',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={name === 'chevron' ? 'chevron' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
