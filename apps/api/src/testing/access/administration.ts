/**
 * Rules, rosters and leave. `worker` is worker-1, on leave next month; `superior` is district-1.
 * Who reads his own roster is told that writing it is not for him; to whom it is not to plan for him, he is nobody.
 * A dispatcher answers for his area, and so for himself in it; but who stays hands nothing over.
 */
export const administration = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /calendar                            -                401  200  200  200  200  200  200  200  200  200  200  200  200
PUT /calendar                            -                401  403  403  403  403  403  403  403  403  403  403  403  200
GET /dispatch/rules                      -                401  403  403  403  403  403  200  200  200  200  403  403  200
PUT /dispatch/rules                      -                401  403  403  403  403  403  403  403  403  403  403  403  200
GET /dispatch/rules/versions             -                401  403  403  403  403  403  200  200  200  200  403  403  200
POST /dispatch/rules/replay              -                401  403  403  403  403  403  200  200  200  200  403  403  200
POST /dispatch/rules/replay              grid             401  403  403  403  403  403  200  200  200  200  403  403  200
POST /dispatch/rules/replay              elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
GET /escalation/stages                   -                401  403  403  403  200  200  200  200  200  200  200  200  200
PUT /escalation/stages                   -                401  403  403  403  403  403  403  403  403  403  403  403  200

GET /duty                                -                401  403  403  403  200  200  200  200  200  200  200  200  403

PUT /duty                                -                401  403  403  403  200  200  200  200  200  200  200  200  403

POST /duty/place                         -                401  403  403  403  204  204  204  204  204  204  204  204  403

GET /teams                               grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /teams                               elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200

GET /people/:id/roster                   worker           401  404  404  404  200  404  200  200  200  200  404  404  200
GET /people/:id/roster                   superior         401  404  404  404  404  404  404  404  200  200  404  404  200
GET /people/:id/roster                   missing          401  404  404  404  404  404  404  404  404  404  404  404  404

PUT /people/:id/roster                   worker           401  404  404  404  403  404  200  200  200  200  404  404  200
PUT /people/:id/roster                   superior         401  404  404  404  404  404  404  404  200  200  404  404  200
PUT /people/:id/roster                   missing          401  404  404  404  404  404  404  404  404  404  404  404  404

PUT /people/:id/load-limit               worker           401  404  404  404  403  404  200  200  200  200  404  404  200
PUT /people/:id/load-limit               superior         401  404  404  404  404  404  404  404  200  200  404  404  200
PUT /people/:id/load-limit               missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /people/:id/hand-over               worker           401  404  404  404  200  404  200  200  200  200  404  404  200
POST /people/:id/hand-over               superior         401  404  404  404  404  404  404  404  403  200  404  404  200
POST /people/:id/hand-over               missing          401  404  404  404  404  404  404  404  404  404  404  404  404

GET /leaves                              -                401  403  403  403  200  200  200  200  200  200  200  200  403
GET /leaves                              worker           401  404  404  404  200  404  200  200  200  200  404  404  200
GET /leaves                              superior         401  404  404  404  404  404  404  404  200  200  404  404  200
GET /leaves                              missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /leaves                             -                401  403  403  403  201  201  201  201  201  201  201  201  403
POST /leaves                             worker           401  404  404  404  201  404  201  201  201  201  404  404  201
POST /leaves                             superior         401  404  404  404  404  404  404  404  201  201  404  404  201
POST /leaves                             missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /leaves/:id/cancel                  worker           401  404  404  404  200  404  200  200  200  200  404  404  200
POST /leaves/:id/cancel                  missing          401  404  404  404  404  404  404  404  404  404  404  404  404
`;
