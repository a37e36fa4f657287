/** Something that administrators change as a whole; every version stays, with who made it and why. */
export interface KeptVersion {
  version: number;
  note?: string;
  changedAt: string;
  /** Absent: the version that came with the program. */
  changedBy?: { id: string; displayName: string };
}

/** What is said along with a new version. */
export interface NotedChange {
  /** Why; the history keeps it. */
  note?: string;
  /** The version this was made from; if it is no longer in force, nothing is changed. */
  version?: number;
}
