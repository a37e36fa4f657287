/**
 * What is told about one's data, one's word on it, all of it, and its end. Whoever has something in hand stays.
 */
export const leaving = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /privacy                             -                200  200  200  200  200  200  200  200  200  200  200  200  200
GET /me/data                             -                401  200  200  200  200  200  200  200  200  200  200  200  200
DELETE /me/consent                       -                401  200  200  200  200  200  200  200  200  200  200  200  200
POST /me/consent                         -                401  200  200  200  200  200  200  200  200  200  200  200  200
DELETE /me                               -                401  204  204  204  409  409  204  204  204  204  204  204  204
`;
