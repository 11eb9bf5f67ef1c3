import type { Adherence, Body, Family, Flares, NaturalCourse, Telling } from './family.ts'

// Families of made-up people for the simulation. None of these numbers claims to describe
// real people: they are chosen so that each family leans on another rule of adaptation.

const EASING: NaturalCourse = { start: [3, 4.5], end: [0.5, 1.5], halfDays: [20, 35], noise: 0.3 }
/** Day by day a little less, without a worse day. */
const SMOOTH: NaturalCourse = { ...EASING, noise: 0 }
const NO_FLARES: Flares = { on: [], byChance: 0, height: [2, 3], days: [3, 5], told: 0 }
const STURDY: Body = { room: 9, ache: 0, unrest: 0.2, relief: 0.01, effort: 4 }
const USUAL_BODY: Body = { room: 0.6, ache: 2, unrest: 0.5, relief: 0.01, effort: 4.5 }
const FRANK: Telling = { bias: 0, rise: 1, tells: 1, measures: 0.95 }
const USUALLY_FRANK: Telling = { bias: 0, rise: 1, tells: 0.85, measures: 0.8 }
const KEEN: Adherence = { does: 1, away: [], chooses: 0 }
const USUAL: Adherence = { does: 0.8, away: [], chooses: 0.03 }
const DESK = { durationDays: 3, checked: 'yes', changedSinceCheck: 'no', minutes: 10, daysAWeek: 4, goal: 'move', strengthWork: 'never', toHand: ['band'], cannotDo: [], painSite: ['betweenBlades'] } as const

export const FAMILIES: readonly Family[] = [
  { id: 'steady', age: [25, 50], answers: DESK, course: SMOOTH, flares: NO_FLARES, body: STURDY, telling: FRANK, adherence: KEEN },
  { id: 'steady-short', age: [25, 50], answers: { ...DESK, minutes: 5, daysAWeek: 5, toHand: [] }, course: SMOOTH, flares: NO_FLARES, body: STURDY, telling: FRANK, adherence: KEEN },
  { id: 'steady-gentle', age: [66, 80], answers: { ...DESK, boneRisks: ['weakBones'], course: 'better', minutes: 12 }, course: SMOOTH, flares: NO_FLARES, body: STURDY, telling: FRANK, adherence: KEEN },
  { id: 'steady-long', age: [25, 50], answers: { ...DESK, minutes: 20 }, course: SMOOTH, flares: NO_FLARES, body: STURDY, telling: FRANK, adherence: KEEN },
  { id: 'one-flare', age: [25, 60], answers: DESK, course: SMOOTH, flares: { ...NO_FLARES, on: [24], height: [3.5, 4.5], days: [3, 5], told: 1 }, body: STURDY, telling: FRANK, adherence: KEEN },
  { id: 'quick', age: [18, 40], answers: { ...DESK, durationDays: 2, minutes: 8 }, course: { start: [5, 7], end: [0, 0.5], halfDays: [4, 8], noise: 0.5 }, flares: NO_FLARES, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'slow', age: [30, 70], answers: { ...DESK, durationDays: 60, checked: 'no' }, course: { start: [4, 6], end: [2, 3], halfDays: [40, 70], noise: 0.7 }, flares: { ...NO_FLARES, byChance: 1, told: 0.5 }, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'flaring', age: [30, 60], answers: { ...DESK, durationDays: 200, minutes: 15 }, course: { start: [3, 5], end: [2, 3], halfDays: [30, 60], noise: 0.6 }, flares: { on: [], byChance: 4, height: [3, 4.5], days: [3, 6], told: 0.5 }, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'no-better', age: [35, 65], answers: { ...DESK, durationDays: 40, checked: 'no' }, course: { start: [4.5, 5.5], end: [4.5, 5.5], halfDays: [30, 60], noise: 0.5 }, flares: NO_FLARES, body: { ...USUAL_BODY, relief: 0 }, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'worse', age: [30, 70], answers: { ...DESK, durationDays: 14 }, course: { start: [3, 4], end: [7, 8], halfDays: [20, 40], noise: 0.6 }, flares: NO_FLARES, body: { ...USUAL_BODY, relief: 0 }, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'high', age: [25, 60], answers: { ...DESK, durationDays: 5, minutes: 6, daysAWeek: 6 }, course: { start: [6.5, 8], end: [1, 2], halfDays: [10, 18], noise: 0.5 }, flares: NO_FLARES, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'touchy', age: [25, 60], answers: { ...DESK, minutes: 12 }, course: { start: [3, 4.5], end: [1.5, 2.5], halfDays: [25, 45], noise: 0.6 }, flares: { ...NO_FLARES, byChance: 1, told: 0.3 }, body: { room: 0.1, ache: 5, unrest: 0.9, relief: 0.01, effort: 5 }, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'says-more', age: [25, 60], answers: DESK, course: EASING, flares: { ...NO_FLARES, byChance: 1, told: 0.9 }, body: USUAL_BODY, telling: { bias: 1.5, rise: 2, tells: 1, measures: 0.95 }, adherence: USUAL },
  { id: 'says-less', age: [25, 60], answers: { ...DESK, strengthWork: 'someWeeks' }, course: { ...EASING, start: [4, 5.5] }, flares: { ...NO_FLARES, byChance: 2, told: 0 }, body: { ...USUAL_BODY, room: 0.2, ache: 4 }, telling: { bias: -1.5, rise: 0.3, tells: 0.9, measures: 0.6 }, adherence: { does: 0.95, away: [], chooses: 0.15 } },
  { id: 'says-little', age: [25, 60], answers: DESK, course: EASING, flares: NO_FLARES, body: USUAL_BODY, telling: { ...FRANK, tells: 0.15, measures: 0.1 }, adherence: USUAL },
  { id: 'on-and-off', age: [20, 50], answers: { ...DESK, daysAWeek: 3 }, course: EASING, flares: { ...NO_FLARES, byChance: 1, told: 0.3 }, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: { does: 0.5, away: [[16, 25], [50, 59]], chooses: 0.05 } },
  { id: 'away', age: [25, 60], answers: { ...DESK, minutes: 15, daysAWeek: 5 }, course: EASING, flares: NO_FLARES, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: { ...USUAL, does: 0.9, away: [[30, 54]] } },
  { id: 'pregnant', age: [24, 40], answers: { ...DESK, pregnancy: 'pregnant', pregnancyWeeks: 18, toHand: [] }, course: { start: [3, 4.5], end: [2, 3], halfDays: [30, 50], noise: 0.5 }, flares: { ...NO_FLARES, byChance: 1, told: 0.5 }, body: USUAL_BODY, telling: USUALLY_FRANK, adherence: USUAL },
  { id: 'trained', age: [20, 40], answers: { ...DESK, goal: 'strengthen', strengthWork: 'mostWeeks', minutes: 20, daysAWeek: 5, toHand: ['band', 'dumbbells'] }, course: { ...EASING, start: [2, 3] }, flares: NO_FLARES, body: { ...STURDY, unrest: 0.4 }, telling: FRANK, adherence: { does: 0.95, away: [], chooses: 0.25 } },
]
