/**
 * Words that an error of the API may be remembered with: the usual ones of HTTP gateways (AWS API Gateway's gateway
 * responses, RFC 9110's reason phrases), of validation messages, and of the API's own fields (contract of the API,
 * tutorial). None of them is a name of a person or place.
 */
export const ERROR_VOCABULARY: ReadonlySet<string> = new Set(
  `a account accepted access again allowed already an and are array attribute authentication authorization
  authorizationtoken bad batch be been body by call cannot character characters closed conflict contains content could
  created credentials data denied disabled does duplicate email empty endpoint entity entry error exceeded exceeds exist
  exists expired external_id failed field fields first_name for forbidden format found from gateway greater has have in
  incorrect inactive internal invalid is item items job json key large last_name later least length less limit list
  long malformed many maximum message method minimum missing more most must name no not null number object of on one or
  parameter parse payload permission please postal_code processed property provided quota range rate reached received
  record records request requests required resource retry safe second security server service short signature size
  slow state states status string suspended street_address city zip supported syntax than the this throttled time timed
  timeout to token too try type unable unauthorized unavailable unexpected unknown unprocessable unsupported usage
  user valid validation value values was were will with without wrong`.split(/\s+/),
);
