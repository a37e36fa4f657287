import type {
  ActionBody,
  AppealReview,
  CalendarAnswer,
  CandidatesQuery,
  CatalogueView,
  ChangeCalendar,
  ConsentStanding,
  DecideReview,
  DemoPersona,
  Desk,
  DutyAnswer,
  DutyPlace,
  EndRole,
  FeedbackRatesAnswer,
  FeedbackRatesQuery,
  GiveFeedback,
  HandedOver,
  HandlerCandidate,
  HandOverTo,
  HistoryEntry,
  Honours,
  HonoursQuery,
  Inbox,
  IndicesAnswer,
  IndicesQuery,
  InviteCode,
  KeptRedemption,
  Leave,
  LeaveTaken,
  Located,
  MakeRoleOffer,
  MakeRuling,
  Me,
  NearbyReport,
  NearbyStation,
  OfferedReward,
  OwnData,
  OwnReview,
  Page,
  PageQuery,
  PhotoView,
  PointRulesVersion,
  Points,
  PointsEntriesQuery,
  PointsEntry,
  PointsRuling,
  PrivacyNotice,
  PublicReport,
  PutDuty,
  PutLoadLimit,
  PutPointRules,
  PutRoster,
  PutSubscriptions,
  Redemption,
  ReplayAnswer,
  ReplayRules,
  Report,
  ReportClock,
  ReportPoints,
  ReportsCsvQuery,
  ReportsQuery,
  ReportView,
  Review,
  ReviewsQuery,
  RewardsQuery,
  RoleOffer,
  RoleOffersQuery,
  Roster,
  RulesAnswer,
  SameReport,
  Session,
  StationsQuery,
  SubmitReport,
  Subscriptions,
  TakeLeave,
  TeamMember,
} from '@weilinli/contracts';
import type { Action, Datum, Position } from '@weilinli/domain';
import { type CallerOptions, createCaller } from './caller';

/** Every call of the API, typed. `File` is how the platform holds a photo. Calls throw ApiProblem or NoAnswer. */
export function createClient<File>(options: CallerOptions<File>) {
  const { call, upload } = createCaller(options);
  const signedIn = (session: Session): Session => {
    options.tokens.write({ accessToken: session.accessToken, refreshToken: session.refreshToken });
    return session;
  };
  const anonymous = true;

  return {
    signInWithWechat: async (code: string) =>
      signedIn(await call<Session>('POST', '/auth/wechat', { body: { code }, anonymous })),
    demoPersonas: () => call<{ items: DemoPersona[] }>('GET', '/auth/demo', { anonymous }),
    signInAs: async (persona: string) =>
      signedIn(await call<Session>('POST', '/auth/demo', { body: { persona }, anonymous })),
    /** Ties the WeChat account that is signed in to the staff record behind a one-time code. */
    bindStaff: (staffCode: string) => call<Me>('POST', '/auth/bind', { body: { staffCode } }),
    signOut: async () => {
      const refreshToken = options.tokens.read()?.refreshToken;
      options.tokens.write(undefined);
      if (refreshToken) await call<void>('POST', '/auth/logout', { body: { refreshToken }, anonymous });
    },
    me: () => call<Me>('GET', '/me'),
    updateSettings: (settings: Partial<Me['settings']>) =>
      call<Me>('PUT', '/me/settings', { body: settings }),
    /** What people are told about their data; absent: the version that applies now. */
    privacyNotice: (version?: number) =>
      call<PrivacyNotice>('GET', '/privacy', { query: { version }, anonymous }),
    /** Agrees to the version that was shown; 409 where another one applies by now. */
    giveConsent: (version: number) => call<ConsentStanding>('POST', '/me/consent', { body: { version } }),
    withdrawConsent: () => call<ConsentStanding>('DELETE', '/me/consent'),
    ownData: () => call<OwnData>('GET', '/me/data'),
    /** For good: the reports stay, without the person. */
    eraseAccount: () => call<void>('DELETE', '/me'),
    categories: () => call<CatalogueView>('GET', '/categories'),
    /** Which days offices work, which years are known, and until when deadlines are exact. */
    calendar: () => call<CalendarAnswer>('GET', '/calendar'),
    changeCalendar: (body: ChangeCalendar) => call<CalendarAnswer>('PUT', '/calendar', { body }),
    locate: (position: Position & { datum: Datum }) =>
      call<Located>('GET', '/areas/locate', { query: { ...position } }),

    uploadPhoto: (file: File, idempotencyKey?: string) =>
      upload<PhotoView>('/photos', file, idempotencyKey ? { idempotencyKey } : {}),
    submitReport: (body: SubmitReport, idempotencyKey?: string) =>
      call<Report>('POST', '/reports', {
        body,
        ...(options.device ? { device: options.device() } : {}),
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),
    report: (id: string) => call<ReportView>('GET', `/reports/${id}`),
    history: (id: string) => call<{ items: HistoryEntry[] }>('GET', `/reports/${id}/history`),
    /** What is left of each limit, what comes next, and whose time it was. */
    clock: (id: string) => call<ReportClock>('GET', `/reports/${id}/clock`),
    reports: (query: ReportsQuery) => call<Page<Report>>('GET', '/reports', { query: { ...query } }),
    nearby: (query: Position & { datum: Datum; radius?: number; category?: string } & PageQuery) =>
      call<Page<NearbyReport>>('GET', '/reports/nearby', { query: { ...query } }),
    /** What may be the same as what is about to be reported. */
    same: (query: Position & { datum: Datum; categoryCode: string }) =>
      call<{ items: SameReport[] }>('GET', '/reports/same', { query: { ...query } }),
    followed: (query: PageQuery = {}) =>
      call<Page<PublicReport>>('GET', '/reports', { query: { scope: 'followed', ...query } }),
    /** Who only follows sees the public view. */
    follow: (id: string) => call<ReportView>('POST', `/reports/${id}/actions/follow`),
    unfollow: (id: string) => call<ReportView>('POST', `/reports/${id}/actions/unfollow`),
    candidates: (id: string, query: CandidatesQuery = {}) =>
      call<{ items: HandlerCandidate[] }>('GET', `/reports/${id}/candidates`, { query: { ...query } }),
    act: (id: string, action: Action, body: ActionBody = {}, idempotencyKey?: string) =>
      call<Report>('POST', `/reports/${id}/actions/${action}`, {
        body,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),

    /** Whether it is fixed, in one tap. */
    giveFeedback: (id: string, body: GiveFeedback, idempotencyKey?: string) =>
      call<ReportView>('POST', `/reports/${id}/feedback`, {
        body,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),
    /** How many fixes were answered for, and how many people are content, by community. */
    feedbackRates: (query: FeedbackRatesQuery) =>
      call<FeedbackRatesAnswer>('GET', '/feedback/rates', { query: { ...query } }),
    /** The red list. */
    honours: (query: HonoursQuery = {}) => call<Honours>('GET', '/honours', { query: { ...query } }),

    /** How one's own duty stands, and what one says of it. */
    duty: () => call<DutyAnswer>('GET', '/duty'),
    sayDuty: (body: PutDuty) => call<DutyAnswer>('PUT', '/duty', { body }),
    /** Where somebody on duty is. */
    placeOnDuty: (body: { place: DutyPlace }) => call<void>('POST', '/duty/place', { body }),
    /** What is planned for somebody: everybody reads his own. */
    roster: (personId: string) => call<Roster>('GET', `/people/${personId}/roster`),
    putRoster: (personId: string, body: PutRoster) =>
      call<Roster>('PUT', `/people/${personId}/roster`, { body }),
    putLoadLimit: (personId: string, body: PutLoadLimit) =>
      call<Roster>('PUT', `/people/${personId}/load-limit`, { body }),
    /** Absent: one's own. */
    leaves: (query: { personId?: string } & PageQuery = {}) =>
      call<Page<Leave>>('GET', '/leaves', { query: { ...query } }),
    takeLeave: (body: TakeLeave, idempotencyKey?: string) =>
      call<LeaveTaken>('POST', '/leaves', { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
    cancelLeave: (id: string) => call<Leave>('POST', `/leaves/${id}/cancel`),
    /** Gives all that somebody has in hand to somebody else, or to whom the rules choose. */
    handOver: (personId: string, to: HandOverTo) =>
      call<HandedOver>('POST', `/people/${personId}/hand-over`, { body: { to } }),
    /** Who works in an area and below it, and how much each has in hand. */
    team: (query: { areaCode: string } & PageQuery) =>
      call<Page<TeamMember>>('GET', '/teams', { query: { ...query } }),
    /** What waits for somebody to be found. */
    desk: (query: { areaCode?: string } & PageQuery = {}) =>
      call<Desk>('GET', '/desk', { query: { ...query } }),
    /** Who gets which report; for those who answer for an area. */
    dispatchRules: () => call<RulesAnswer>('GET', '/dispatch/rules'),
    /** Where past reports went, and where these rules would have sent them. Changes nothing. */
    replayRules: (body: ReplayRules) => call<ReplayAnswer>('POST', '/dispatch/rules/replay', { body }),
    /** The reports of an area and a time as a table. */
    reportsCsv: (query: ReportsCsvQuery) => call<string>('GET', '/reports.csv', { query: { ...query } }),
    indices: (query: IndicesQuery) => call<IndicesAnswer>('GET', '/indices', { query: { ...query } }),

    /** What there is for points, and whether the one who asks can have it. */
    rewards: (query: RewardsQuery = {}) =>
      call<Page<OfferedReward>>('GET', '/rewards', { query: { ...query } }),
    redeem: (rewardId: string, idempotencyKey?: string) =>
      call<Redemption>('POST', `/rewards/${rewardId}/redeem`, idempotencyKey ? { idempotencyKey } : {}),
    /** One's own, the newest first. */
    redemptions: (query: PageQuery = {}) =>
      call<Page<Redemption>>('GET', '/redemptions', { query: { ...query } }),
    /** Points and stock go back. */
    cancelRedemption: (id: string) => call<Redemption>('POST', `/redemptions/${id}/cancel`),
    /** What waits in one's shops to be picked up, the soonest to end first. */
    waitingRedemptions: (query: PageQuery = {}) =>
      call<Page<KeptRedemption>>('GET', '/redemptions/waiting', { query: { ...query } }),
    /** The shop takes a code: it counts once. */
    pickUp: (code: string, idempotencyKey?: string) =>
      call<KeptRedemption>('POST', '/redemptions/pick-up', {
        body: { code },
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),

    /** What waits for a look before its points are paid: for those who answer for its area. */
    reviews: (query: ReviewsQuery = {}) => call<Page<Review>>('GET', '/reviews', { query: { ...query } }),
    review: (id: string) => call<Review>('GET', `/reviews/${id}`),
    decideReview: (id: string, body: DecideReview) => call<Review>('POST', `/reviews/${id}/decide`, { body }),
    /** The last word about an appeal, by somebody else than who decided. */
    answerAppeal: (id: string, body: DecideReview) => call<Review>('POST', `/reviews/${id}/answer`, { body }),
    /** Where one's own points wait, and what was decided; the newest first. */
    myReviews: (query: PageQuery = {}) =>
      call<Page<OwnReview>>('GET', '/me/reviews', { query: { ...query } }),
    appeal: (id: string, body: AppealReview, idempotencyKey?: string) =>
      call<OwnReview>('POST', `/me/reviews/${id}/appeal`, {
        body,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),

    /** Where whoever works outdoors may sit down, nearest first. */
    stations: (query: StationsQuery) =>
      call<Page<NearbyStation>>('GET', '/stations', { query: { ...query } }),

    /** What one shows to a leader, who may then offer one a part-time role. */
    inviteCode: () => call<InviteCode>('POST', '/me/invite-code'),
    /** What one was offered, newest first, whatever became of it. */
    myRoleOffers: (query: PageQuery = {}) =>
      call<Page<RoleOffer>>('GET', '/me/role-offers', { query: { ...query } }),
    acceptRole: (id: string) => call<RoleOffer>('POST', `/me/role-offers/${id}/accept`),
    declineRole: (id: string) => call<RoleOffer>('POST', `/me/role-offers/${id}/decline`),
    offerRole: (body: MakeRoleOffer, idempotencyKey?: string) =>
      call<RoleOffer>('POST', '/role-offers', { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
    /** What was offered in the areas that one answers for. */
    roleOffers: (query: RoleOffersQuery = {}) =>
      call<Page<RoleOffer>>('GET', '/role-offers', { query: { ...query } }),
    /** Takes back an offer, or ends the role before its time: for both sides. */
    endRole: (id: string, body: EndRole = {}) => call<RoleOffer>('POST', `/role-offers/${id}/end`, { body }),

    points: () => call<Points>('GET', '/points'),
    /** What moved one's points, newest first. */
    pointsEntries: (query: PointsEntriesQuery = {}) =>
      call<Page<PointsEntry>>('GET', '/points/entries', { query: { ...query } }),
    /** What a report is worth to oneself: 待核实 +20. */
    reportPoints: (reportId: string) => call<ReportPoints>('GET', `/reports/${reportId}/points`),
    pointRules: () => call<PointRulesVersion>('GET', '/points/rules'),
    pointRulesVersions: (query: PageQuery = {}) =>
      call<Page<PointRulesVersion>>('GET', '/points/rules/versions', { query: { ...query } }),
    putPointRules: (body: PutPointRules, idempotencyKey?: string) =>
      call<PointRulesVersion>('PUT', '/points/rules', {
        body,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),
    /** A person's word on somebody's points for a report. */
    ruleOnPoints: (body: MakeRuling, idempotencyKey?: string) =>
      call<PointsRuling>('POST', '/points/rulings', { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),

    inbox: (query: PageQuery = {}) => call<Inbox>('GET', '/inbox', { query: { ...query } }),
    readMessage: (id: string) => call<void>('POST', `/inbox/${id}/read`),
    /** What WeChat may tell outside the app, and how often still. */
    subscriptions: () => call<Subscriptions>('GET', '/subscriptions'),
    saySubscriptions: (body: PutSubscriptions, idempotencyKey?: string) =>
      call<Subscriptions>('POST', '/subscriptions', {
        body,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      }),
  };
}

export type Client<File> = ReturnType<typeof createClient<File>>;
