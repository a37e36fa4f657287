/**
 * What reports are worth, what speaks against it, and who decides on it. Everybody reads his own points only: of a
 * report that he may see and has nothing to do with, that there are none. Ruled on is what res2 has for his.
 */
export const points = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /points                              -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /points/entries                      -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /points/rules                        -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /points/rules/versions               -                401  403  403  403  403  403  200  200  200  200  403  403  200
PUT /points/rules                        -                401  403  403  403  403  403  403  403  403  403  403  403  200

GET /signals/rules                       -                401  403  403  403  403  403  403  403  403  403  403  403  200
GET /signals/rules/versions              -                401  403  403  403  403  403  403  403  403  403  403  403  200
PUT /signals/rules                       -                401  403  403  403  403  403  403  403  403  403  403  403  200

GET /reports/:id/points                  own              401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports/:id/points                  hidden           401  404  200  404  404  404  404  404  404  200  404  404  200
GET /reports/:id/points                  merged           401  200  404  404  200  404  200  200  200  200  404  404  200
GET /reports/:id/points                  missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /points/rulings                     same-grid        401  403  403  403  403  403  403  201  201  201  403  403  201
POST /points/rulings                     hidden           401  404  403  404  404  404  404  404  404  201  404  404  201
POST /points/rulings                     missing          401  404  404  404  404  404  404  404  404  404  404  404  404
`;
