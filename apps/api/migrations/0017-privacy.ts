import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people agreed to, and how they are forgotten. */
export class Privacy implements MigrationInterface {
  name = 'Privacy1790000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- append-only: the last word about the version that applies counts
      CREATE TABLE consents (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        word text NOT NULL CHECK (word IN ('given', 'withdrawn')),
        -- of data/privacy-notices.json
        version integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX consents_person ON consents (person_id, id DESC);
      GRANT SELECT, INSERT ON consents TO weilinli_app;

      -- what somebody reported, followed, handled and was told of, without reading any table through
      CREATE INDEX followers_ever ON followers (person_id);
      CREATE INDEX assignments_claimed ON assignments (claimed_by) WHERE claimed_by IS NOT NULL;
      CREATE INDEX messages_report ON messages (report_id);
      GRANT DELETE ON duty_shifts, leaves, duty_states, worker_settings TO weilinli_app;

      -- The document, with another name wherever it names this person beside his id.
      CREATE FUNCTION unnamed(document jsonb, person text, name text) RETURNS jsonb
      LANGUAGE plpgsql IMMUTABLE AS $$
      BEGIN
        CASE jsonb_typeof(document)
          WHEN 'object' THEN
            RETURN (SELECT coalesce(jsonb_object_agg(part.key, CASE
                WHEN part.key = 'displayName' AND person IN (document->>'personId', document->>'id') THEN to_jsonb(name)
                ELSE unnamed(part.value, person, name) END), '{}')
              FROM jsonb_each(document) part);
          WHEN 'array' THEN
            RETURN (SELECT coalesce(jsonb_agg(unnamed(part.value, person, name) ORDER BY part.ordinality), '[]')
              FROM jsonb_array_elements(document) WITH ORDINALITY part);
          ELSE RETURN document;
        END CASE;
      END $$;

      -- The only change that a history ever sees: the name of somebody who has erased his account. The application may
      -- not touch history; it may ask for just this, and only about people who are gone.
      CREATE FUNCTION forget_name(person uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        gone text;
        sought text := '%"' || person || '"%';
      BEGIN
        SELECT display_name INTO gone FROM people WHERE id = person AND erased_at IS NOT NULL;
        IF gone IS NULL THEN RETURN; END IF;
        UPDATE idempotency_keys SET answer = unnamed(answer::jsonb, person::text, gone)::json
          WHERE answer::text LIKE sought;
        -- Only who handles reports is named in their histories; reporters stand there by their id.
        IF EXISTS (SELECT FROM role_grants WHERE person_id = person AND role NOT IN ('resident', 'courier'))
          OR EXISTS (SELECT FROM assignments WHERE person_id = person OR claimed_by = person)
        THEN
          UPDATE history SET facts = unnamed(facts, person::text, gone) WHERE facts::text LIKE sought;
          UPDATE assignments SET why = unnamed(why, person::text, gone) WHERE why::text LIKE sought;
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION forget_name(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_name(uuid) TO weilinli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION IF EXISTS forget_name(uuid);
      DROP FUNCTION IF EXISTS unnamed(jsonb, text, text);
      DROP INDEX IF EXISTS followers_ever, assignments_claimed, messages_report;
      REVOKE DELETE ON duty_shifts, leaves, duty_states, worker_settings FROM weilinli_app;
      DROP TABLE IF EXISTS consents;
    `);
  }
}
