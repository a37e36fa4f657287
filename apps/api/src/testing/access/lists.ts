/**
 * What is asked for as a whole, what is one's own, and how one comes in. `grid` is worker-1's, `elsewhere` the street
 * of another district.
 */
export const lists = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /reports                             mine             401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             assigned         401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             handled          401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             followed         401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             area             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /reports/nearby                      -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports/same                        -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports.csv                         grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /reports.csv                         elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
GET /indices                             grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /indices                             elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
GET /desk                                -                401  403  403  403  403  403  200  200  200  200  403  403  200
GET /desk                                grid             401  403  403  403  403  403  200  200  200  200  403  403  200
GET /desk                                elsewhere        401  403  403  403  403  403  403  403  403  200  403  403  200
GET /areas/locate                        -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /categories                          -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /inbox                               -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /me                                  -                401  200  200  200  200  200  200  200  200  200  200  200  200
GET /photos/:id/:variant                 signed           200  200  200  200  200  200  200  200  200  200  200  200  200
GET /photos/:id/:variant                 unsigned         403  403  403  403  403  403  403  403  403  403  403  403  403
POST /inbox/:id/read                     own              401  404  404  404  204  404  404  404  404  404  404  404  404
POST /inbox/:id/read                     missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /photos                             -                401  201  201  201  201  201  201  201  201  201  201  201  201
POST /reports                            -                401  201  201  201  201  201  201  201  201  201  201  201  201
GET /subscriptions                       -                401  200  200  200  200  200  200  200  200  200  200  200  200
POST /subscriptions                      -                401  422  422  422  422  422  422  422  422  422  422  422  422
PUT /me/settings                         -                401  200  200  200  200  200  200  200  200  200  200  200  200

GET /auth/demo                           -                200  200  200  200  200  200  200  200  200  200  200  200  200
POST /auth/bind                          -                401  403  403  403  403  403  403  403  403  403  403  403  403
POST /auth/demo                          -                200  200  200  200  200  200  200  200  200  200  200  200  200
POST /auth/logout                        -                204  204  204  204  204  204  204  204  204  204  204  204  204
POST /auth/refresh                       -                401  401  401  401  401  401  401  401  401  401  401  401  401
POST /auth/wechat                        -                503  503  503  503  503  503  503  503  503  503  503  503  503
`;
