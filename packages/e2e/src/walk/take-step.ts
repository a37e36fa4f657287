import { attempt, look, takePhoto } from './attempt';
import { oneOf, parcelFor } from './bring';
import { placesOf } from './cast';
import { choose } from './choose';
import { openParts } from './model/hands';
import type { Known } from './model/report';
import { categoryCodes, type Deed, type Person, placeNames } from './model/words';
import type { Step } from './steps';
import { calendarChanges, desksAreLookedThrough, goesOnLeave, timePasses } from './system';
import type { Walk } from './walk';

const passing = ['dispatched', 'accepted', 'resolved'];

/** Does one step of a walk; says in words what it was. */
export async function takeStep(walk: Walk, step: Step, say: (line: string) => void): Promise<void> {
  const { world, stage } = walk;
  const { people } = stage;
  switch (step.kind) {
    case 'nothing':
      return;
    case 'submit':
      return submit(walk, step, say);
    case 'allowed': {
      const chosen = choose({ world, people, ...step });
      if (!chosen) return;
      return tryIt(walk, { ...chosen, ...step }, say);
    }
    case 'anything': {
      const report = oneOf(world.reports, step.report);
      const person = oneOf(people, step.who);
      if (!report || !person) return;
      return tryIt(walk, { ...step, report, person, lacking: false }, say);
    }
    case 'look': {
      const report = oneOf(world.reports, step.report);
      const person = oneOf(people, step.who);
      if (!report || !person) return;
      say(`${person.persona} looks at ${nameOf(walk, report)}`);
      return look(walk, { report, person });
    }
    case 'time': {
      // Mostly for what somebody has in hand, or has to check: else hardly anybody is ever late.
      const held = world.reports.filter(({ status }) => passing.includes(status));
      const report = oneOf(held.length > 0 && step.report % 3 > 0 ? held : world.reports, step.report);
      if (!report) return;
      say(`${step.milliseconds / 3_600_000} hours pass for ${nameOf(walk, report)}`);
      return timePasses(walk, report, step.milliseconds);
    }
    case 'desks':
      say('the desks are looked through');
      return desksAreLookedThrough(walk);
    case 'leave': {
      const leavers = people.filter(({ role }) => role === 'worker' || role === 'leader');
      // Mostly somebody who has something in hand: nothing comes of the leave of others.
      const busy = leavers.filter(({ id }) =>
        world.reports.some((report) => openParts(report).some(({ who }) => who === id)),
      );
      const person = oneOf(busy.length > 0 && step.who % 4 > 0 ? busy : leavers, step.who);
      const to = oneOf(leavers, step.to);
      if (!person || !to) return;
      say(`${person.persona} goes on leave and hands over to ${to === person ? 'anybody' : to.persona}`);
      return goesOnLeave(walk, person, to === person ? 'choose' : to.id);
    }
    case 'calendar':
      say('the calendar changes');
      return calendarChanges(walk, step.pick);
    default:
      return step satisfies never;
  }
}

interface Try {
  report: Known;
  person: Person;
  deed: Deed;
  pick: number;
  lacking: boolean;
}

async function tryIt(walk: Walk, tried: Try, say: (line: string) => void): Promise<void> {
  const { report, person, deed, pick } = tried;
  const occasion = { world: walk.world, report, person, people: walk.stage.people, pick };
  const parcel = parcelFor(deed, occasion);
  const needs = Object.keys(parcel.body).length > 0 && deed !== 'approve';
  const lacking = tried.lacking && needs;
  const told = lacking ? 'nothing' : JSON.stringify(parcel.body);
  say(`${person.persona} does "${deed}" to ${nameOf(walk, report)} (${report.status}) with ${told}`);
  await attempt(walk, { report, person, deed, parcel, lacking });
}

async function submit(
  walk: Walk,
  step: Extract<Step, { kind: 'submit' }>,
  say: (line: string) => void,
): Promise<void> {
  const { stage, world } = walk;
  if (world.reports.length >= 5) return;
  // Mostly residents; those who handle reports see hazards, too.
  const reporters = stage.people.filter(({ role }) => role === 'citizen');
  const person = oneOf(step.who % 4 === 0 ? stage.people : reporters, Math.floor(step.who / 4));
  // Most of them at the border of two grids.
  const place = oneOf([...placeNames, 'grid-4', 'grid-3', 'grid-4'] as const, step.place);
  const categoryCode = oneOf(categoryCodes, step.category);
  if (!person || !place) return;
  say(`${person.persona} reports ${categoryCode} at ${place}`);
  const body = { categoryCode, place: placesOf[place], photoIds: [await takePhoto(stage, person.id)] };
  const answer = await walk.ask(person, { method: 'POST', path: '/reports', body });
  if (answer.status !== 201) throw new Error(`the report was refused: ${JSON.stringify(answer.said)}`);
  await walk.meet(String(answer.said.id), place);
}

function nameOf({ world }: Walk, report: Known): string {
  return `report ${world.reports.indexOf(report) + 1}`;
}
