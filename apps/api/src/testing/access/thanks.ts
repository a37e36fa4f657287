/**
 * How a fix is, and what came of it for those who told of it. Tried on what has been fixed and not been checked yet.
 */
export const thanks = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
POST /reports/:id/feedback               own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/feedback               same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/feedback               to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/feedback               other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/feedback               hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/feedback               missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/feedback               shared           401  full pub  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/feedback               merged           401  409  404  404  409  404  409  409  409  409  404  404  409

GET /feedback/rates                      grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /feedback/rates                      elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
GET /honours                             -                401  200  200  200  200  200  200  200  200  200  200  200  200
`;
