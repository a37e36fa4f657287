/**
 * What reporters do, and others who saw the same.
 */
export const reporting = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
POST /reports/:id/actions/confirm        own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/confirm        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/confirm        shared           401  409  409  full 409  409  409  409  409  409  409  409  409

POST /reports/:id/actions/contest        own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        hidden           401  404  full 404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/contest        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/contest        shared           401  full 409  full 409  409  409  409  409  409  409  409  409

POST /reports/:id/actions/follow         own              401  pub  pub  409  409  pub  full full full full pub  pub  full
POST /reports/:id/actions/follow         same-grid        401  pub  409  pub  409  pub  full full full full pub  pub  full
POST /reports/:id/actions/follow         to-company       401  pub  409  pub  full pub  full full full full 409  pub  full
POST /reports/:id/actions/follow         other-grid       401  pub  409  pub  pub  pub  pub  full full full pub  pub  full
POST /reports/:id/actions/follow         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/follow         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/follow         shared           401  409  409  409  409  pub  full full full full pub  pub  full

POST /reports/:id/actions/rate           own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/rate           missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/remark         own              401  409  409  full full 409  full full full full 409  409  full
POST /reports/:id/actions/remark         same-grid        401  409  full 409  full 409  full full full full 409  409  full
POST /reports/:id/actions/remark         to-company       401  409  full 409  full 409  full full full full full 409  full
POST /reports/:id/actions/remark         other-grid       401  409  full 409  409  409  409  full full full 409  409  full
POST /reports/:id/actions/remark         hidden           401  404  full 404  404  404  404  404  404  full 404  404  full
POST /reports/:id/actions/remark         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/remark         helped           401  409  409  full full full full full full full 409  409  full
POST /reports/:id/actions/remark         shared           401  full 409  full full 409  full full full full 409  409  full
POST /reports/:id/actions/remark         merged           401  full 404  404  full 404  full full full full 404  404  full
POST /reports/:id/actions/remark         beside           401  409  full 409  full full full full full full 409  409  full

POST /reports/:id/actions/reopen         own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/reopen         same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/reopen         to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/reopen         other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/reopen         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/reopen         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/reopen         shared           401  full 409  full 409  409  409  409  409  409  409  409  409

POST /reports/:id/actions/unfollow       own              401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unfollow       same-grid        401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unfollow       to-company       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unfollow       other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unfollow       hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/unfollow       missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/unfollow       shared           401  409  pub  409  409  409  409  409  409  409  409  409  409

POST /reports/:id/actions/withdraw       own              401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       same-grid        401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       to-company       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       other-grid       401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/withdraw       missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/withdraw       shared           401  409  409  409  409  409  409  409  409  409  409  409  409
`;
