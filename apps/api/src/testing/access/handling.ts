/**
 * What handlers do. Behind the stroke stands which of its ways, where an action has several.
 */
export const handling = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
POST /reports/:id/actions/accept         own              401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         same-grid        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         to-company       401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/accept         other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/accept         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/accept         helped           401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         merged           401  409  404  404  409  404  409  409  409  409  404  404  409

POST /reports/:id/actions/make-safe      own              401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      same-grid        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      to-company       401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/make-safe      other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/make-safe      missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/make-safe      helped           401  409  409  409  full full 409  409  409  409  409  409  409

POST /reports/:id/actions/request        own              401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        same-grid        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        to-company       401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/request        other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/request        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/request        own/transfer     401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        own/suspend      401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        own/exempt       401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/request        helped           401  409  409  409  full 409  409  409  409  409  409  409  409

POST /reports/:id/actions/resolve        own              401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        same-grid        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        to-company       401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/resolve        other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/resolve        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/resolve        helped           401  409  409  409  full 409  409  409  409  409  409  409  409

POST /reports/:id/actions/return         own              401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         same-grid        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         to-company       401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/return         other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/return         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/return         helped           401  409  409  409  full full 409  409  409  409  409  409  409
`;
