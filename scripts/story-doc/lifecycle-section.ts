import { endsOf, guardWords, reasons, statuses, type Transition, transitions } from '@weilinli/domain';
import { actionWords, needWords, relationWords, statusWords } from './words';

/** The lifecycle as Markdown: the drawing, the table, its words – all from the table that the API obeys. */
export function lifecycleSection(): string {
  return [
    'What leaves the status as it is (a remark, a rating) is in the table only.',
    drawing(),
    '### Every step',
    stepsTable(),
    '### Conditions',
    list(Object.entries(guardWords).map(([guard, words]) => `\`${guard}\`: else “${words}”`)),
    '### Reasons',
    list(Object.entries(reasons).map(([code, words]) => `\`${code}\` ${words}`)),
  ].join('\n\n');
}

function drawing(): string {
  const named = statuses.map((status) => `    ${stateName(status)} : ${status} ${statusWords[status]}`);
  const arrows = transitions.flatMap((row) =>
    row.from.flatMap((from) =>
      endsOf(row)
        .filter((to) => to !== from)
        .map((to) => arrow(row, from, to)),
    ),
  );
  const ends = statuses.filter((status) => !transitions.some((row) => row.from.includes(status)));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...named,
    '    [*] --> submitted : submit',
    ...merged(arrows),
    ...ends.map((status) => `    ${stateName(status)} --> [*]`),
    '```',
  ].join('\n');
}

interface Arrow {
  path: string;
  label: string;
}

function arrow(row: Transition, from: string, to: string): Arrow {
  const variant = row.variant ? ` ${row.variant}` : '';
  return {
    path: `${stateName(from)} --> ${stateName(to)}`,
    label: `${row.action}${variant}`,
  };
}

/** One arrow for all that leads the same way: a drawing with an arrow per row cannot be read. */
function merged(arrows: readonly Arrow[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { path, label } of arrows) labels.set(path, [...(labels.get(path) ?? []), label]);
  return [...labels].map(([path, all]) => `    ${path} : ${all.join(', ')}`);
}

function stateName(status: string): string {
  return status.replaceAll('-', '_');
}

function stepsTable(): string {
  const lines = transitions.map(
    (row) =>
      `| ${[
        `\`${row.action}\`${row.variant ? ` ${row.variant}` : ''} ${actionWords[row.action]}`,
        row.from.join(', '),
        row.by.map((by) => relationWords[by]).join(', '),
        row.guards.map((guard) => `\`${guard}\``).join(', '),
        row.needs.map((need) => needWords[need]).join(', '),
        row.to,
      ].join(' | ')} |`,
  );
  return ['| action | from | by | if | brings | to |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
