import { nameField } from '../field-names.en.ts';
import { gloss, keyOf } from './wording.ts';
import type { issuesOfDaysVi } from './days.vi.ts';

/** The words of the rules about days: those of the fields, and those that the text names. */
export const issuesOfDaysEn: typeof issuesOfDaysVi = {
  'bad-date': (p) => ({
    what:
      p.field === 'publishAt'
        ? `“${p.value ?? ''}” does not begin with a real day.`
        : p.proposal === undefined
          ? `“${p.value ?? ''}” is not a real day written as year-month-day.`
          : `“${p.value ?? ''}” is not written as year-month-day.`,
    hint:
      p.field === 'publishAt'
        ? `Write a real day${p.proposal === undefined ? '' : `; the last one of that month is publishAt: ${p.proposal}`}.`
        : `Write ${keyOf(p.field ?? 'date')}: ${
            p.proposal ??
            'a day of the calendar, such as 2022-07-28 (the full year, two digits for the month, two for the day).'
          }${p.endDate === undefined ? '' : ` and add a line endDate: ${p.endDate}`}`,
  }),
  'year-mismatch': (p) => ({
    what: `The bulletin lies in the folder of the year ${p.folder}, but its date is ${p.date}.`,
    hint: 'Move the folder to the right year, or correct date (or publishedOn).',
  }),
  'end-before-start': (p) => ({
    what: `${p.end ?? 'endDate'} is before ${p.start ?? 'date'}.`,
    hint: `The day of ${p.end ?? 'endDate'} is that of ${p.start ?? 'date'} or a later one: see whether a year is mistyped, or the two are exchanged.`,
  }),
  'weekday-mismatch': (p) => ({
    what: `“${p.said}”: by the calendar ${p.day} is ${p.weekday}.`,
    hint: 'Look at the day of the week, the date, or the year again.',
  }),
  'session-mismatch': (p) => ({
    what: `session is ${gloss(p.session)}, but ${p.isTime ? 'time is' : 'the text says'} “${p.said}”.`,
    hint: `Make session and ${p.isTime ? 'time' : 'the text'} agree.`,
  }),
  'day-mismatch': (p) => ({
    what: `date is ${p.date}, but the text says “${p.said}”.`,
    hint: 'Correct date or the text; an event of several days has an endDate as well.',
  }),
  'day-to-come': (p) => ({
    what: `“${nameField(p.field)}” is ${p.day}, a day that has not come: the bulletin is shown from ${p.today} on.`,
    hint:
      p.field === 'publishedOn'
        ? `To have it appear on that day only, add publishAt: ${p.day}T08:00+07:00. If it is a slip, write the real day of publication, for example publishedOn: ${p.today}.`
        : `What has been done has a day in the past, ${p.today} at the latest. Look at year, month and day again.`,
  }),
  'published-after-shown': (p) => ({
    what: `By publishAt the bulletin is shown from ${p.shown} on, but publishedOn is ${p.publishedOn}: the page would name a day that has not come.`,
    hint: `Write publishedOn: ${p.shown}, or let it appear later: publishAt: ${p.publishedOn}T08:00+07:00.`,
  }),
  'published-before-shown': (p) => ({
    what: `publishedOn is ${p.publishedOn}, but by publishAt readers see the bulletin from ${p.shown} on only.`,
    hint:
      Math.abs(Number(p.shown.slice(0, 4)) - Number(p.publishedOn.slice(0, 4))) > 1
        ? 'Check the year of publishAt: nobody can read the bulletin before that day.'
        : `Write publishedOn: ${p.shown}. If it was published elsewhere on ${p.publishedOn} already, name this rule in lint.`,
  }),
  'changed-before-published': (p) => ({
    what: `“${nameField(p.field)}” is ${p.day}, before the day of publication ${p.publishedOn}.`,
    hint: 'Only what has been published can be changed, corrected or withdrawn: correct this day, or publishedOn.',
  }),
  'published-early': (p) => ({
    what: `The day of publication ${p.publishedOn} is ${p.days} days before the event of ${p.date}.`,
    hint: `Check the year and month of date and publishedOn: what has happened is published from that day on, such as publishedOn: ${p.date}. If the bulletin announces the event, put it into lint.`,
  }),
  'distant-event': (p) => ({
    what: `“${nameField(p.field)}” is ${p.day}, and the day of publication ${p.publishedOn} is ${p.years} years away.`,
    hint: 'Look at the years of both days. Where the past is remembered, date is the day of the anniversary or of the publication. If it is right, name this rule in lint.',
  }),
  'no-such-day': (p) => ({
    what:
      p.kind === 'day'
        ? `“${p.said}” is no day of the calendar, but the page would show it like that.`
        : `“${p.said}” is no hour of the day, but the page would show it like that.`,
    hint: p.write
      ? `The day goes before the month: write “${p.write}”.`
      : p.kind === 'day'
        ? 'Look at day and month again. If it is no date, name this rule in lint.'
        : 'Hours go from 0 to 24, minutes from 00 to 59. If it is a length of time, write “giờ … phút”.',
  }),
  'long-event': (p) => ({
    what: `By date and endDate the event lasts from ${p.date} to ${p.endDate}, a year or more.`,
    hint: 'Look at the year of endDate again. If it is right, name this rule in lint.',
  }),
  'corrected-after-update': (p) => ({
    what: `There is a correction of ${p.on}, but the page says that the last change was on ${p.updated}.`,
    hint: `Write updated: ${p.on}, or correct the day of the correction.`,
  }),
  'distant-period': (p) => ({
    what: `The period (event.period.year) is ${p.year}, far from date ${p.date}.`,
    hint: 'Look at the year of the period again. If it is right, name this rule in lint.',
  }),
};
