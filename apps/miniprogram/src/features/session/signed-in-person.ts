let person: string | undefined;

/** Who is signed in on this phone: what is kept here belongs to somebody. */
export function signedInPerson(): string | undefined {
  return person;
}

export function nowSignedIn(id: string | undefined): void {
  person = id;
}
