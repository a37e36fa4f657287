export const applicationRole = 'weilinli_app';

/**
 * Statements are planned once per connection, not once per call: planning the two of a submission took as much of the
 * database's time as running them. Ours have one good plan each; what decides between plans is written as constants.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan';

/**
 * The address with which the application connects: whoever logs in works as the application role, so that history
 * stays append-only also where owner and application share one login.
 */
export function asApplication(databaseUrl: string, applicationName: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', applicationName);
  const workAs = url.username === applicationRole ? undefined : `-c role=${applicationRole}`;
  const options = [url.searchParams.get('options'), planOnce, workAs];
  url.searchParams.set('options', options.filter(Boolean).join(' '));
  return url.href;
}

/** The login in a database address; empty when the address leaves it to the environment. */
export function loginOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username);
}
