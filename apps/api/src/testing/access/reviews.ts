/**
 * Points that wait for a look: `own` is of 郭飞, for a report at the gate. The leader of the grid is the first to
 * decide, so whoever comes after him comes too late; and of the appeal against him somebody else is the first to answer.
 */
export const reviews = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /reviews                             -                401  403  403  403  403  403  200  200  200  200  403  403  200
GET /reviews/:id                         own              401  404  404  404  404  404  200  200  200  200  404  404  200
GET /reviews/:id                         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /me/reviews                          -                401  200  200  200  200  200  200  200  200  200  200  200  200
POST /reviews/:id/decide                 own              401  404  404  404  404  404  200  409  409  409  404  404  409
POST /reviews/:id/decide                 missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /me/reviews/:id/appeal              own              401  404  404  200  404  404  404  404  404  404  404  404  404
POST /me/reviews/:id/appeal              missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reviews/:id/answer                 own              401  404  404  404  404  404  403  200  409  409  404  404  409
POST /reviews/:id/answer                 missing          401  404  404  404  404  404  404  404  404  404  404  404  404
`;
