/**
 * What there is for points, and what was redeemed. Everybody has points; `reward` is kept by the company of property-1,
 * `own` was redeemed by 郭飞 and cancelled by him first, `waiting` is another one of his. A code counts once: when the
 * administrator comes with it, property-1 has taken it.
 */
export const shop = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /rewards                             -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /rewards                             all              401  403  403  403  403  403  403  403  403  403  403  403  200
POST /rewards                            -                401  403  403  403  403  403  403  403  403  403  403  403  201
PUT /rewards/:id                         reward           401  403  403  403  403  403  403  403  403  403  403  403  200
PUT /rewards/:id                         missing          401  403  403  403  403  403  403  403  403  403  403  403  404
GET /rewards/:id/history                 reward           401  403  403  403  403  403  403  403  403  403  403  403  200
GET /rewards/:id/history                 missing          401  403  403  403  403  403  403  403  403  403  403  403  404
POST /rewards/:id/redeem                 reward           401  201  201  201  201  201  201  201  201  201  201  201  201
POST /rewards/:id/redeem                 missing          401  404  404  404  404  404  404  404  404  404  404  404  404

GET /redemptions                         -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /redemptions/:id                     own              401  404  404  200  404  404  404  404  404  404  404  404  404
GET /redemptions/:id                     missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /redemptions/waiting                 -                401  403  403  403  403  403  403  403  403  403  200  200  200
POST /redemptions/:id/cancel             own              401  404  404  200  404  404  404  404  404  404  404  404  404
POST /redemptions/:id/cancel             missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /redemptions/pick-up                waiting          401  403  403  403  403  403  403  403  403  403  409  200  409
POST /redemptions/pick-up                missing          401  403  403  403  403  403  403  403  403  403  422  422  422
`;
