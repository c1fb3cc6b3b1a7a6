/**
 * Who may call what. One line a route and a thing it is called on; `x-who` is what the OpenAPI document says of the route. Then, for each caller:
 * `yes` (not turned away: whatever else is wrong with the call, it is not who makes it), or the status with which they are turned away;
 * `–` where there can be no such thing, such as a case that somebody of Tier 1 has accepted.
 * “own” is the caller's, “other's” is Ben's; “held” is Ben's, and in the caller's hands; what is accepted otherwise is in Ada's hands.
 */
export const table = `
route                                                    x-who      on                    stranger tier1 tier2 lead admin
GET /healthz                                             anyone     -                     yes      yes   yes   yes  yes
GET /readyz                                              anyone     -                     yes      yes   yes   yes  yes
GET /metrics                                             anyone     -                     yes      yes   yes   yes  yes
GET /api/docs                                            anyone     -                     yes      yes   yes   yes  yes
GET /api/docs/{file}                                     anyone     -                     yes      yes   yes   yes  yes
GET /docs/refusals                                       anyone     -                     yes      yes   yes   yes  yes
GET /api/escalations                                     signed-in  -                     401      yes   yes   yes  yes
POST /api/escalations                                    signed-in  -                     401      yes   yes   yes  yes
GET /api/escalations/{id}                                signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}                                signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}                                signed-in  shared draft          401      yes   yes   yes  yes
GET /api/escalations/{id}                                signed-in  other's submitted     401      yes   yes   yes  yes
PATCH /api/escalations/{id}                              signed-in  own draft             401      yes   yes   yes  yes
PATCH /api/escalations/{id}                              signed-in  other's draft         401      404   404   404  404
PATCH /api/escalations/{id}                              signed-in  shared draft          401      403   403   403  403
PATCH /api/escalations/{id}                              signed-in  other's returned      401      403   403   403  403
GET /api/escalations/{id}/timeline                       signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/timeline                       signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/timeline                       signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/rounds                         signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/rounds                         signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/rounds                         signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/macro                          signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/macro                          signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/macro                          signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/deliveries                     signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/deliveries                     signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/deliveries                     signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/lookup                         signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/lookup                         signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/lookup                         signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/lookup/openings               signed-in  own lookup            401      yes   yes   yes  yes
POST /api/escalations/{id}/lookup/openings               signed-in  other's lookup        401      403   403   403  403
POST /api/escalations/{id}/lookup/openings               signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/lookup/dismissals             signed-in  own lookup            401      yes   yes   yes  yes
POST /api/escalations/{id}/lookup/dismissals             signed-in  other's lookup        401      403   403   403  403
POST /api/escalations/{id}/lookup/dismissals             signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/joins                          signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/joins                          signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/joins                          signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/joins                         signed-in  own submitted         401      yes   yes   yes  yes
POST /api/escalations/{id}/joins                         signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/joins                         signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/joins                         signed-in  with other's draft    401      404   404   404  404
POST /api/escalations/{id}/joins                         signed-in  with shared draft     401      403   403   403  403
DELETE /api/escalations/{id}/joins/{join}                signed-in  own join              401      yes   yes   yes  yes
DELETE /api/escalations/{id}/joins/{join}                signed-in  other's join          401      403   403   403  403
POST /api/escalations/{id}/drift/{aspect}/repairs        signed-in  own drift             401      yes   yes   yes  yes
POST /api/escalations/{id}/drift/{aspect}/repairs        signed-in  other's drift         401      403   yes   yes  yes
POST /api/escalations/{id}/drift/{aspect}/acceptances    signed-in  own drift             401      yes   yes   yes  yes
POST /api/escalations/{id}/drift/{aspect}/acceptances    signed-in  other's drift         401      403   yes   yes  yes
POST /api/escalations/{id}/submissions                   signed-in  own draft             401      yes   yes   yes  yes
POST /api/escalations/{id}/submissions                   signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/submissions                   signed-in  shared draft          401      403   403   403  403
POST /api/escalations/{id}/submissions                   signed-in  other's returned      401      403   403   403  403
POST /api/escalations/{id}/acceptances                   signed-in  own submitted         401      403   403   403  403
POST /api/escalations/{id}/acceptances                   signed-in  other's submitted     401      403   yes   yes  yes
POST /api/escalations/{id}/acceptances                   signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/returns                       signed-in  own submitted         401      403   403   403  403
POST /api/escalations/{id}/returns                       signed-in  other's submitted     401      403   yes   yes  yes
POST /api/escalations/{id}/returns                       signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/returns                       signed-in  other's accepted      401      403   403   yes  yes
POST /api/escalations/{id}/returns                       signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/decisions                     signed-in  own submitted         401      403   403   403  403
POST /api/escalations/{id}/decisions                     signed-in  other's submitted     401      403   yes   yes  yes
POST /api/escalations/{id}/decisions                     signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/decisions                     signed-in  other's accepted      401      403   403   yes  yes
POST /api/escalations/{id}/decisions                     signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/closings                      signed-in  own decided           401      yes   yes   yes  yes
POST /api/escalations/{id}/closings                      signed-in  other's decided       401      403   403   yes  yes
POST /api/escalations/{id}/closings                      signed-in  held decided          401      yes   yes   yes  yes
POST /api/escalations/{id}/closings                      signed-in  own submitted         401      yes   yes   yes  yes
POST /api/escalations/{id}/closings                      signed-in  other's submitted     401      403   yes   yes  yes
POST /api/escalations/{id}/closings                      signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/withdrawals                   signed-in  own submitted         401      yes   yes   yes  yes
POST /api/escalations/{id}/withdrawals                   signed-in  other's submitted     401      403   403   403  403
POST /api/escalations/{id}/withdrawals                   signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/assignments                   signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/assignments                   signed-in  held decided          401      yes   yes   yes  yes
POST /api/escalations/{id}/assignments                   signed-in  own accepted          401      403   yes   yes  yes
POST /api/escalations/{id}/assignments                   signed-in  other's accepted      401      403   yes   yes  yes
POST /api/escalations/{id}/assignments                   signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/releases                      signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/releases                      signed-in  own accepted          401      403   403   yes  yes
POST /api/escalations/{id}/releases                      signed-in  other's accepted      401      403   403   yes  yes
POST /api/escalations/{id}/releases                      signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/waits                         signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/waits                         signed-in  own accepted          401      403   403   403  403
POST /api/escalations/{id}/waits                         signed-in  other's accepted      401      403   403   403  403
POST /api/escalations/{id}/waits                         signed-in  other's draft         401      404   404   404  404
DELETE /api/escalations/{id}/waits/current               signed-in  held waiting          401      –     yes   yes  yes
DELETE /api/escalations/{id}/waits/current               signed-in  own waiting           401      403   403   yes  yes
DELETE /api/escalations/{id}/waits/current               signed-in  other's waiting       401      403   403   yes  yes
DELETE /api/escalations/{id}/waits/current               signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/diversions                    signed-in  own submitted         401      yes   yes   yes  yes
POST /api/escalations/{id}/diversions                    signed-in  other's submitted     401      403   403   yes  yes
POST /api/escalations/{id}/diversions                    signed-in  held accepted         401      –     yes   yes  yes
POST /api/escalations/{id}/diversions                    signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/merges                        signed-in  own submitted         401      403   yes   yes  yes
POST /api/escalations/{id}/merges                        signed-in  other's submitted     401      403   yes   yes  yes
POST /api/escalations/{id}/merges                        signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/merges                        signed-in  into other's draft    401      404   404   404  404
POST /api/escalations/{id}/reopenings                    signed-in  own decided           401      yes   yes   yes  yes
POST /api/escalations/{id}/reopenings                    signed-in  other's decided       401      403   yes   yes  yes
POST /api/escalations/{id}/reopenings                    signed-in  own closed            401      yes   yes   yes  yes
POST /api/escalations/{id}/reopenings                    signed-in  other's closed        401      403   yes   yes  yes
POST /api/escalations/{id}/reopenings                    signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/decided-before                 signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/decided-before                 signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/decided-before                 signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/held                          signed-in  own answered          401      yes   yes   yes  yes
POST /api/escalations/{id}/held                          signed-in  other's answered      401      403   yes   yes  yes
POST /api/escalations/{id}/held                          signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/comments                      signed-in  own draft             401      yes   yes   yes  yes
POST /api/escalations/{id}/comments                      signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/comments                      signed-in  shared draft          401      yes   yes   yes  yes
POST /api/escalations/{id}/comments                      signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/comments                      signed-in  other's, internal     401      403   yes   yes  yes
PATCH /api/escalations/{id}/comments/{event}             signed-in  own comment           401      yes   yes   yes  yes
PATCH /api/escalations/{id}/comments/{event}             signed-in  other's comment       401      403   403   403  403
PATCH /api/escalations/{id}/comments/{event}             signed-in  other's note          401      404   403   403  403
PATCH /api/escalations/{id}/comments/{event}             signed-in  other's draft comment 401      404   404   404  404
DELETE /api/escalations/{id}/comments/{event}            signed-in  own comment           401      yes   yes   yes  yes
DELETE /api/escalations/{id}/comments/{event}            signed-in  other's comment       401      403   403   403  403
DELETE /api/escalations/{id}/comments/{event}            signed-in  other's note          401      404   403   403  403
DELETE /api/escalations/{id}/comments/{event}            signed-in  other's draft comment 401      404   404   404  404
PUT /api/escalations/{id}/presence                       signed-in  own draft             401      yes   yes   yes  yes
PUT /api/escalations/{id}/presence                       signed-in  other's draft         401      404   404   404  404
PUT /api/escalations/{id}/presence                       signed-in  other's submitted     401      yes   yes   yes  yes
DELETE /api/escalations/{id}/presence                    signed-in  own draft             401      yes   yes   yes  yes
DELETE /api/escalations/{id}/presence                    signed-in  other's draft         401      404   404   404  404
DELETE /api/escalations/{id}/presence                    signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/context                        signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/context                        signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/context                        signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/escalations/{id}/context                       signed-in  own submitted         401      yes   yes   yes  yes
POST /api/escalations/{id}/context                       signed-in  other's draft         401      404   404   404  404
POST /api/escalations/{id}/context                       signed-in  other's submitted     401      yes   yes   yes  yes
GET /api/escalations/{id}/precedent                      signed-in  own draft             401      yes   yes   yes  yes
GET /api/escalations/{id}/precedent                      signed-in  other's draft         401      404   404   404  404
GET /api/escalations/{id}/precedent                      signed-in  other's submitted     401      yes   yes   yes  yes
POST /api/checks                                         signed-in  -                     401      yes   yes   yes  yes
GET /api/counts                                          signed-in  -                     401      yes   yes   yes  yes
GET /api/events                                          signed-in  -                     401      yes   yes   yes  yes
POST /api/intake                                         signed-in  own text              401      yes   yes   yes  yes
POST /api/intake                                         signed-in  other's text          401      403   403   403  yes
GET /api/sops                                            signed-in  -                     401      yes   yes   yes  yes
POST /api/sops                                           lead       -                     401      403   403   yes  yes
GET /api/sops/{name}                                     signed-in  -                     401      yes   yes   yes  yes
GET /api/sops/{name}/macro-there                         lead       -                     401      403   403   yes  yes
GET /api/sops/{name}/versions/{version}                  signed-in  draft SOP             401      yes   yes   yes  yes
GET /api/sops/{name}/versions/{version}/comparison       signed-in  draft SOP             401      yes   yes   yes  yes
POST /api/sops/{name}/versions/{version}/publications    lead       draft SOP             401      403   403   yes  yes
POST /api/evidence                                       signed-in  -                     401      yes   yes   yes  yes
GET /api/evidence/{id}/about                             signed-in  own file              401      yes   yes   yes  yes
GET /api/evidence/{id}/about                             signed-in  other's file          401      404   404   404  404
GET /api/evidence/{id}/about                             signed-in  file of other's draft 401      404   404   404  404
GET /api/evidence/{id}/about                             signed-in  file of submitted     401      yes   yes   yes  yes
DELETE /api/evidence/{id}                                signed-in  own file              401      yes   yes   yes  yes
DELETE /api/evidence/{id}                                signed-in  other's file          401      404   404   404  404
DELETE /api/evidence/{id}                                signed-in  file of other's draft 401      404   404   404  404
DELETE /api/evidence/{id}                                signed-in  file of submitted     401      403   403   yes  yes
GET /api/evidence/{id}                                   signed-in  own file              401      yes   yes   yes  yes
GET /api/evidence/{id}                                   signed-in  other's file          401      404   404   404  404
GET /api/evidence/{id}                                   signed-in  file of other's draft 401      404   404   404  404
GET /api/evidence/{id}                                   signed-in  file of submitted     401      yes   yes   yes  yes
GET /api/differences                                     lead       -                     401      403   403   yes  yes
POST /api/differences/{id}/explanations                  lead       difference            401      403   403   yes  yes
GET /api/precedents                                      signed-in  -                     401      yes   yes   yes  yes
POST /api/precedents                                     tier2      decided, to propose   401      403   yes   yes  yes
POST /api/precedents                                     tier2      decided, to publish   401      403   403   yes  yes
POST /api/precedents                                     tier2      of other's draft      401      403   404   404  404
GET /api/precedents/{id}                                 signed-in  proposed precedent    401      yes   yes   yes  yes
GET /api/precedents/{id}/uses                            signed-in  precedent             401      yes   yes   yes  yes
PATCH /api/precedents/{id}                               tier2      proposed precedent    401      403   403   yes  yes
PATCH /api/precedents/{id}                               tier2      own proposal          401      403   yes   yes  yes
PATCH /api/precedents/{id}                               tier2      precedent             401      403   403   yes  yes
POST /api/precedents/{id}/publications                   lead       proposed precedent    401      403   403   yes  yes
POST /api/precedents/{id}/overrulings                    lead       overruled precedent   401      403   403   yes  yes
POST /api/precedents/{id}/retirements                    lead       precedent             401      403   403   yes  yes
GET /api/me                                              signed-in  -                     401      yes   yes   yes  yes
PATCH /api/me                                            signed-in  -                     401      yes   yes   yes  yes
GET /api/me/sessions                                     signed-in  -                     401      yes   yes   yes  yes
DELETE /api/me/sessions                                  signed-in  -                     401      yes   yes   yes  yes
DELETE /api/me/sessions/{id}                             signed-in  own session           401      yes   yes   yes  yes
DELETE /api/me/sessions/{id}                             signed-in  other's session       401      404   404   404  404
GET /api/me/slack                                        signed-in  -                     401      yes   yes   yes  yes
PUT /api/me/slack                                        signed-in  -                     401      yes   yes   yes  yes
DELETE /api/me/slack                                     signed-in  -                     401      yes   yes   yes  yes
GET /api/connections                                     signed-in  -                     401      yes   yes   yes  yes
GET /api/deliveries                                      signed-in  -                     401      yes   yes   yes  yes
POST /api/deliveries/{id}/retries                        signed-in  own delivery          401      yes   yes   yes  yes
POST /api/deliveries/{id}/retries                        signed-in  other's delivery      401      403   yes   yes  yes
POST /api/deliveries/{id}/by-hand                        signed-in  own delivery          401      yes   yes   yes  yes
POST /api/deliveries/{id}/by-hand                        signed-in  other's delivery      401      403   yes   yes  yes
POST /api/deliveries/{id}/skips                          signed-in  own delivery          401      yes   yes   yes  yes
POST /api/deliveries/{id}/skips                          signed-in  other's delivery      401      403   yes   yes  yes
GET /api/notices                                         signed-in  -                     401      yes   yes   yes  yes
POST /api/notices/readings                               signed-in  -                     401      yes   yes   yes  yes
GET /api/views                                           signed-in  -                     401      yes   yes   yes  yes
POST /api/views                                          signed-in  -                     401      yes   yes   yes  yes
PATCH /api/views/{id}                                    signed-in  own view              401      yes   yes   yes  yes
PATCH /api/views/{id}                                    signed-in  other's view          401      404   404   404  404
DELETE /api/views/{id}                                   signed-in  own view              401      yes   yes   yes  yes
DELETE /api/views/{id}                                   signed-in  other's view          401      404   404   404  404
GET /api/people                                          signed-in  -                     401      yes   yes   yes  yes
POST /api/people                                         admin      -                     401      403   403   403  yes
POST /api/people/{id}/invitations                        admin      own self              401      403   403   403  yes
POST /api/people/{id}/invitations                        admin      other's self          401      403   403   403  yes
GET /api/people/slack                                    admin      -                     401      403   403   403  yes
PUT /api/people/{id}/slack                               admin      own self              401      403   403   403  yes
PUT /api/people/{id}/slack                               admin      other's self          401      403   403   403  yes
PATCH /api/people/{id}                                   admin      own self              401      403   403   403  yes
PATCH /api/people/{id}                                   admin      other's self          401      403   403   403  yes
GET /api/articles                                        signed-in  -                     401      yes   yes   yes  yes
POST /api/articles                                       tier2      -                     401      403   yes   yes  yes
GET /api/articles/{id}                                   signed-in  article               401      yes   yes   yes  yes
PATCH /api/articles/{id}                                 tier2      article               401      403   yes   yes  yes
GET /api/articles/{id}/versions                          signed-in  article               401      yes   yes   yes  yes
POST /api/suggestions                                    signed-in  -                     401      yes   yes   yes  yes
GET /api/search                                          signed-in  words                 401      yes   yes   yes  yes
GET /api/insights/deflection                              signed-in  -                     401      yes   yes   yes  yes
GET /api/teams                                           signed-in  -                     401      yes   yes   yes  yes
POST /api/teams                                          admin      -                     401      403   403   403  yes
PATCH /api/teams/{id}                                    admin      own team              401      403   403   403  yes
PATCH /api/teams/{id}                                    admin      other's team          401      403   403   403  yes
GET /api/tokens                                          signed-in  own tokens            401      yes   yes   yes  yes
GET /api/tokens                                          signed-in  everybody's tokens    401      403   403   403  yes
POST /api/tokens                                         signed-in  -                     401      yes   yes   yes  yes
DELETE /api/tokens                                       signed-in  other's tokens        401      403   403   403  yes
DELETE /api/tokens/{id}                                  signed-in  own token             401      yes   yes   yes  yes
DELETE /api/tokens/{id}                                  signed-in  other's token         401      404   404   404  yes
GET /api/invitations/{token}                             anyone     link                  yes      yes   yes   yes  yes
GET /api/invitations/{token}                             anyone     no such link          404      404   404   404  404
POST /api/invitations/{token}/acceptances                anyone     link                  yes      yes   yes   yes  yes
POST /api/invitations/{token}/acceptances                anyone     no such link          404      404   404   404  404
POST /api/setup                                          anyone     -                     yes      yes   yes   yes  yes
GET /api/workspace                                       signed-in  -                     401      yes   yes   yes  yes
PATCH /api/workspace                                     admin      -                     401      403   403   403  yes
GET /api/workspace/mapping                               signed-in  -                     401      yes   yes   yes  yes
PATCH /api/workspace/mapping                             admin      -                     401      403   403   403  yes
GET /api/tickets                                         signed-in  -                     401      yes   yes   yes  yes
POST /api/tickets/preview                                admin      -                     401      403   403   403  yes
POST /api/demo                                           admin      -                     401      403   403   403  yes
GET /api/audit                                           admin      -                     401      403   403   403  yes
`.trim()

/** better-auth's endpoints, which stand outside the OpenAPI document; a session is what they are about, so the callers come with one. */
export const authTable = `
route                                                    x-who      on                    stranger tier1 tier2 lead admin
POST /api/auth/sign-in/email                             -          own password          yes      yes   yes   yes  yes
POST /api/auth/sign-in/email                             -          wrong password        401      401   401   401  401
GET /api/auth/get-session                                -          -                     401      yes   yes   yes  yes
POST /api/auth/change-password                           -          own password          401      yes   yes   yes  yes
POST /api/auth/sign-out                                  -          -                     yes      yes   yes   yes  yes
POST /api/auth/sign-up/email                             -          -                     404      404   404   404  404
GET /api/auth/list-sessions                              -          -                     404      404   404   404  404
POST /api/auth/update-user                               -          -                     404      404   404   404  404
`.trim()
