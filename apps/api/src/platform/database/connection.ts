export const applicationRole = 'weilinli_app';

/**
 * The address with which the application connects: whoever logs in works as the application role, so that history
 * stays append-only also where owner and application share one login.
 */
export function asApplication(databaseUrl: string, applicationName: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', applicationName);
  if (url.username !== applicationRole) {
    const options = [url.searchParams.get('options'), `-c role=${applicationRole}`];
    url.searchParams.set('options', options.filter(Boolean).join(' '));
  }
  return url.href;
}

/** The login in a database address; empty when the address leaves it to the environment. */
export function loginOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username);
}
