/**
 * What those do who answer for the area: to the report itself, and to the fix.
 */
export const correcting = `
                                                          none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
POST /reports/:id/actions/merge          own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/merge          same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/merge          to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/merge          other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/merge          hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/merge          missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/merge          merged           401  409  404  404  409  404  409  409  409  409  404  404  409

POST /reports/:id/actions/recategorise   own              401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/recategorise   same-grid        401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/recategorise   to-company       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/recategorise   other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/recategorise   hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/recategorise   missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/relocate       own              401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/relocate       same-grid        401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/relocate       to-company       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/relocate       other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/relocate       hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/relocate       missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/resume         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/resume         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/resume         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/resume         other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/resume         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/resume         missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/supervise      own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/supervise      same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/supervise      to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/supervise      other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/supervise      hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/supervise      missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/suspend        own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/suspend        same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/suspend        to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/suspend        other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/suspend        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/suspend        missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/transfer       own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/transfer       same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/transfer       to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/transfer       other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/transfer       hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/transfer       missing          401  404  404  404  404  404  404  404  404  404  404  404  404

POST /reports/:id/actions/unmerge        own              401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unmerge        same-grid        401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unmerge        to-company       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unmerge        other-grid       401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/unmerge        hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/unmerge        missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/unmerge        merged           401  409  404  404  409  404  full full full full 404  404  409
POST /reports/:id/actions/unmerge        shared           401  409  409  409  409  409  409  409  409  409  409  409  409

POST /reports/:id/actions/verify         own              401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         same-grid        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         to-company       401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         other-grid       401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/verify         hidden           401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/verify         missing          401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/verify         own/failed       401  409  409  409  409  409  full full full full 409  409  409
`;
