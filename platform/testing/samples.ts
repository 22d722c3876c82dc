import type { Values } from '../ports.ts'

/** What stands in a store of layout 1, one item a room; the fixture of that layout: never changed. */
export const layout1: Values = {
  consent: '2026-11-20T08:00:00Z',
  version: 1,
  changed: '019a9f3c-0000-7000-8000-000000000001',
  'profile:tier': { value: 'active', answeredAt: '2026-11-20T08:01:00Z' },
  'profile:registeredOn': { value: '2025-11-27', answeredAt: '2026-11-20T08:01:00Z' },
  'profile:walletBalance': { value: 1200.5, answeredAt: '2026-11-20T08:01:00Z' },
  'journal:019a9f3c-0000-7000-8000-00000000000a': {
    id: '019a9f3c-0000-7000-8000-00000000000a',
    at: '2026-11-24T09:00:00Z',
    type: 'entry-seen',
    trigger: 'monthly-batch',
  },
  'journal:019a9f3c-0000-7000-8000-00000000000b': {
    id: '019a9f3c-0000-7000-8000-00000000000b',
    at: '2026-11-23T09:00:00+08:00',
    type: 'borrowed',
    principal: 5000,
    dailyRate: 0.0003,
    instalments: 10,
    method: 'equal-principal',
    startsOn: '2026-11-23',
  },
  'setting:quietHours': { from: '23:00', until: '07:00' },
  'setting:discreet': false,
  'setting:kinds.grace-ends': true,
  'score:2026-11-20': { low: 25, high: 80, changed: ['registeredOn'] },
  plan: [
    {
      id: 'milestone_registeredOn_2026-11-27',
      kind: 'milestone',
      at: '2026-11-27T01:00:00Z',
      dueAt: '2026-11-27T01:00:00Z',
      expiresAt: '2026-12-27T01:00:00Z',
      causes: [],
    },
  ],
  'notice:batch-opens_2026-11_2026-11-01': {
    id: 'batch-opens_2026-11_2026-11-01',
    kind: 'batch-opens',
    at: '2026-11-01T01:00:00Z',
    dueAt: '2026-11-01T01:00:00Z',
    expiresAt: '2026-11-05T16:00:00Z',
    state: 'shown',
    token: 'a-session',
    shownAt: '2026-11-01T01:00:00.5Z',
    late: false,
  },
  'dismissed:batch-opens_2026-11_2026-11-01': '2026-11-01T02:00:00Z',
  undo: { id: '019a9f3c-0000-7000-8000-00000000000a', at: '2026-11-24T09:00:00Z' },
  'capture:019a9f3c-0000-7000-8000-00000000000c': {
    id: '019a9f3c-0000-7000-8000-00000000000c',
    at: '2026-11-24T09:30:00Z',
    lighting: {
      verdict: 'uneven',
      instruction: 'light-from-left',
      brightness: 121.5,
      sideRatio: 2.4,
      darkSide: 'left',
      burnt: 0.002,
    },
    card: {
      verdict: 'ok',
      instruction: 'keep',
      corners: [
        { x: 152.25, y: 120.5 },
        { x: 488, y: 118.75 },
        { x: 491.5, y: 333 },
        { x: 149, y: 330.25 },
      ],
      cut: [],
      cover: 0.23,
      tilt: 3.5,
      blur: 0.0011,
      glare: 0,
    },
  },
  'later:019a9f3c-0000-7000-8000-00000000000d': { of: 'a later version' },
  'somebody-elses': 1,
}

/** What no item of any room is. */
export const garbage: unknown[] = ['text', 42, null, [], {}, true, [[[]]], { value: 1 }, { id: 'x' }]
