import type { KeptVersion, NotedChange, Page } from '@weilinli/contracts';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Actor, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { PageQueryParams } from '../../platform/paging';
import { changeVersion, readNewestVersion, readVersions, type VersionTable } from '../../platform/versions';

/** Rules that administrators put in force as a whole. */
export interface ChangedByAdministrators<Rules extends object> {
  table: VersionTable;
  /** `/points/rules`. */
  path: string;
  /** The class of a change. */
  body: FastifySchema['body'];
  /** Refuses whom the rules in force are none of his business. */
  requireReader(actor: Actor): void;
  /** The same for what they were before, and who changed them. */
  requireHistorian(actor: Actor): void;
  /** Refuses what is well-formed and makes no sense. */
  check(rules: Rules): void;
}

interface RulesVersion<Rules> extends KeptVersion {
  rules: Rules;
}

interface PutRules<Rules> extends NotedChange {
  rules: Rules;
}

export function changedByAdministrators<Rules extends object>(
  deps: { dataSource: DataSource },
  { table, path, body, requireReader, requireHistorian, check }: ChangedByAdministrators<Rules>,
) {
  const read = { ...table, shown: `jsonb_build_object('rules', kept.body)` };

  return async (app: FastifyInstance): Promise<void> => {
    app.get(
      path,
      { schema: { summary: `In force: ${table.what}` } },
      async (request): Promise<RulesVersion<Rules>> => {
        requireReader(await requireActor(deps, request));
        const newest = await onConnection(deps.dataSource, (client) =>
          readNewestVersion<{ rules: Rules }>(client, read),
        );
        return withoutWho(newest);
      },
    );

    app.get<{ Querystring: PageQueryParams }>(
      `${path}/versions`,
      { schema: { summary: `Every version of ${table.what}, newest first`, querystring: PageQueryParams } },
      async (request): Promise<Page<RulesVersion<Rules>>> => {
        requireHistorian(await requireActor(deps, request));
        return onConnection(deps.dataSource, (client) => readVersions(client, read, request.query));
      },
    );

    app.put<{ Body: PutRules<Rules> }>(
      path,
      { schema: { summary: `Puts a new version of ${table.what} in force`, body } },
      async (request): Promise<RulesVersion<Rules>> => {
        const actor = await requireActor(deps, request);
        if (!actor.grants.some(({ role }) => role === 'admin'))
          throw new Refusal('FORBIDDEN', { detail: `Only administrators change ${table.what}.` });
        const { rules, note, version } = request.body;
        check(rules);
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await changeVersion(client, table, { body: rules, note, version, changedBy: actor.id });
          return { status: 200, answer: withoutWho(await readNewestVersion<{ rules: Rules }>(client, read)) };
        });
        return answer;
      },
    );
  };
}

/** The rules in force may be for everybody; who made them is not. */
function withoutWho<Rules>({ changedBy: _, ...version }: RulesVersion<Rules>): RulesVersion<Rules> {
  return version;
}
