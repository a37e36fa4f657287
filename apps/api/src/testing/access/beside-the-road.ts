/**
 * Stations, and roles for a time. Only couriers show a code; `lapsed` is an offer to 郭飞 that he did not answer in time,
 * so that those whom it concerns are told just that. `grid` is worker-1's, `elsewhere` a street of another district: no
 * role is offered for a whole street. The code that is named is nobody's.
 */
export const besideTheRoad = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /stations                            -                401  200  200  200  200  200  200  200  200  200  200  200  200
PUT /stations                            -                401  403  403  403  403  403  403  403  403  403  403  403  200
GET /stations/versions                   -                401  403  403  403  403  403  403  403  403  403  403  403  200
GET /stations/:code/history              ROAD             401  403  403  403  403  403  403  403  403  403  403  403  200
GET /stations/:code/history              missing          401  403  403  403  403  403  403  403  403  403  403  403  404

POST /me/invite-code                     -                401  403  403  201  403  403  403  403  403  403  403  403  403
GET /me/role-offers                      -                401  200  200  200  200  200  200  200  200  200  200  200  200
POST /me/role-offers/:id/accept          lapsed           401  404  404  409  404  404  404  404  404  404  404  404  404
POST /me/role-offers/:id/accept          missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /me/role-offers/:id/decline         lapsed           401  404  404  409  404  404  404  404  404  404  404  404  404
POST /me/role-offers/:id/decline         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
GET /role-offers                         -                401  403  403  403  403  403  200  200  200  200  403  403  200
GET /role-offers                         grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /role-offers                         elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
POST /role-offers                        grid             401  403  403  403  403  403  422  422  422  422  403  403  422
POST /role-offers                        elsewhere        401  403  403  403  403  403  403  403  403  400  403  403  400
POST /role-offers/:id/end                lapsed           401  404  404  409  404  404  409  409  409  409  404  404  409
POST /role-offers/:id/end                missing          401  404  404  404  404  404  404  404  404  404  404  404  404
`;
