import type { PointRules, PointRulesOf } from '@weilinli/domain';
import type { InHand } from '../../platform/database/connection-in-hand';

/** The process's copy of every version of the rules: a report is judged by the one that it came in under. */
export interface PointRulesHolder {
  /** The rules by their versions, with at least these. Versions never change, so what is known stays right. */
  knowing(versions: readonly number[], inHand: InHand): Promise<PointRulesOf>;
}

export function holdPointRules(): PointRulesHolder {
  const known = new Map<number, PointRules>();
  return {
    knowing: async (versions, inHand) => {
      if (versions.some((version) => !known.has(version))) {
        for (const { version, rules } of await everyVersion(inHand)) known.set(version, rules);
      }
      return (version) => {
        const rules = known.get(version);
        if (!rules) throw new Error(`there is no version ${version} of the rules of points`);
        return rules;
      };
    },
  };
}

async function everyVersion(client: InHand): Promise<{ version: number; rules: PointRules }[]> {
  const { rows } = await client.query<{ version: number; rules: PointRules }>(
    'SELECT version, body AS rules FROM point_rules',
  );
  return rows;
}

/** Which version a report was judged by from the start, as SQL: the one in force when it came in, or the first. */
export function rulesVersionAt(instant: string): string {
  return `coalesce((SELECT max(version) FROM point_rules WHERE created_at <= ${instant}), (SELECT min(version) FROM point_rules))`;
}
