/**
 * Reports, one by one: `pub` and `full` are a 200 with the public and the full view.
 * The clock and the possible handlers are for fewer people than the report.
 */
export const reads = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /reports/:id                         own              401  pub  pub  full full pub  full full full full pub  pub  full
GET /reports/:id                         same-grid        401  pub  full pub  full pub  full full full full pub  pub  full
GET /reports/:id                         to-company       401  pub  full pub  full pub  full full full full full pub  full
GET /reports/:id                         other-grid       401  pub  full pub  pub  pub  pub  full full full pub  pub  full
GET /reports/:id                         hidden           401  404  full 404  404  404  404  404  404  full 404  404  full
GET /reports/:id                         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id                         helped           401  pub  pub  full full full full full full full pub  pub  full
GET /reports/:id                         shared           401  full pub  full full pub  full full full full pub  pub  full
GET /reports/:id                         merged           401  full 404  404  full 404  full full full full 404  404  full
GET /reports/:id                         beside           401  pub  full pub  full full full full full full pub  pub  full

GET /reports/:id/history                 own              401  pub  pub  full full pub  full full full full pub  pub  full
GET /reports/:id/history                 same-grid        401  pub  full pub  full pub  full full full full pub  pub  full
GET /reports/:id/history                 to-company       401  pub  full pub  full pub  full full full full full pub  full
GET /reports/:id/history                 other-grid       401  pub  full pub  pub  pub  pub  full full full pub  pub  full
GET /reports/:id/history                 hidden           401  404  full 404  404  404  404  404  404  full 404  404  full
GET /reports/:id/history                 missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id/history                 helped           401  pub  pub  full full full full full full full pub  pub  full
GET /reports/:id/history                 shared           401  full pub  full full pub  full full full full pub  pub  full
GET /reports/:id/history                 merged           401  full 404  404  full 404  full full full full 404  404  full
GET /reports/:id/history                 beside           401  pub  full pub  full full full full full full pub  pub  full

GET /reports/:id/clock                   own              401  403  403  200  200  403  200  200  200  200  403  403  200
GET /reports/:id/clock                   same-grid        401  403  200  403  200  403  200  200  200  200  403  403  200
GET /reports/:id/clock                   to-company       401  403  200  403  200  403  200  200  200  200  200  403  200
GET /reports/:id/clock                   other-grid       401  403  200  403  403  403  403  200  200  200  403  403  200
GET /reports/:id/clock                   hidden           401  404  200  404  404  404  404  404  404  200  404  404  200
GET /reports/:id/clock                   missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id/clock                   helped           401  403  403  200  200  200  200  200  200  200  403  403  200
GET /reports/:id/clock                   shared           401  200  403  200  200  403  200  200  200  200  403  403  200
GET /reports/:id/clock                   merged           401  200  404  404  200  404  200  200  200  200  404  404  200
GET /reports/:id/clock                   beside           401  403  200  403  200  200  200  200  200  200  403  403  200

GET /reports/:id/candidates              own              401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              same-grid        401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              to-company       401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              other-grid       401  403  403  403  403  403  403  200  200  200  403  403  403
GET /reports/:id/candidates              hidden           401  404  403  404  404  404  404  404  404  200  404  404  403
GET /reports/:id/candidates              missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id/candidates              merged           401  403  404  404  403  404  200  200  200  200  404  404  403
GET /reports/:id/candidates              beside           401  403  403  403  403  403  403  200  200  200  403  403  403
`;
