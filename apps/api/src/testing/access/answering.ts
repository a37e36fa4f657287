/**
 * What those do who answer for the area: to who has it, and to his deadlines.
 * Of the report that nobody has had, there is nobody whose lateness could be excused.
 */
export const answering = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
POST /reports/:id/actions/approve        own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/approve        same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/approve        to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/approve        other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/approve        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/approve        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/approve        own/transfer     401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/approve        own/suspend      401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/approve        own/exempt       401  409  409  409  409  409  full full full full 409  409  409

POST /reports/:id/actions/assign         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/assign         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/assign         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/assign         own/co           401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         beside           401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/assign         merged           401  409  404  404  409  404  409  409  409  409  404  404  409

POST /reports/:id/actions/decline        own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/decline        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/decline        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/decline        beside           401  409  409  409  409  409  409  full full full 409  409  409

POST /reports/:id/actions/exempt         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/exempt         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/exempt         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/exempt         other-grid       401  409  409  409  409  409  409  422  422  422  409  409  409
POST /reports/:id/actions/exempt         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/exempt         missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/extend         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/extend         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/extend         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/extend         other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/extend         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/extend         missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/refuse         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/refuse         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/refuse         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/refuse         other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/refuse         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/refuse         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
`;
