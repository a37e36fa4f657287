/**
 * What stands beside /api/v1, for everybody.
 */
export const besideTheApi = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /healthz                             -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /openapi.json                        -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /readyz                              -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs                                -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/                               -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/*                              -                302  302  302  302  302  302  302  302  302  302  302  302  302
GET /docs/json                           -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/static/index.html              -                302  302  302  302  302  302  302  302  302  302  302  302  302
GET /docs/static/swagger-initializer.js  -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/yaml                           -                200  200  200  200  200  200  200  200  200  200  200  200  200
`;
