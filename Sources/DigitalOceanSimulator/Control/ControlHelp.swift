/// What `GET /simulator` answers, and what `podledger simulate --help` shows.
package enum ControlHelp {
    static let reply = APIReply(status: 200, body: Array(text.utf8), contentType: "text/plain; charset=utf-8")

    package static let text = """
        A simulated DigitalOcean account. The API is below /v2; what follows needs no token.

        GET    /simulator                this text
        GET    /simulator/faults         the fault plan and how often each rule has struck
        PUT    /simulator/faults         lay a plan: {"rules": [{"fault": {"reply_lost": {}}, "count": 1}]}
        DELETE /simulator/faults         no more faults
        GET    /simulator/knobs          timings, limits and quirks
        PATCH  /simulator/knobs          turn some: {"timings": {"activation": 0}, "limits": {"droplets": 3}}
        PUT    /simulator/tokens         take only these: {"tokens": {"all": null, "thin": ["droplet:read"]}}
        GET    /simulator/clock          the virtual time
        POST   /simulator/clock          jump ahead: {"milliseconds": 60000}
        GET    /simulator/droplets       all droplets as they really are; ?user_data=1 shows secrets too
        POST   /simulator/droplets       place one by hand: {"name": "theirs", "tags": ["web"]}
        PATCH  /simulator/droplets/{id}  {"name": "new", "tags": [], "status": "off", "locked": true}
        DELETE /simulator/droplets/{id}  delete one by hand
        GET    /simulator/invariants     what was done that should not have been, and the numbers behind it
        GET    /simulator/requests       the latest thousand requests

        A rule of a plan strikes the requests it covers: "routes": ["POST /v2/droplets"], "page": 2,
        "skip": 3, "count": 1, "probability": 0.1 with "seed": 7, "lasting_milliseconds": 60000.
        Faults, with what they take:
          not done:   refused {status, form}, connection_lost, connection_reset, unauthorized, forbidden,
                      rate_limited {hourly, retry_after, reset_offset}, other_team,
                      unprocessable {reason: droplet_limit | region | size_in_region | try_again | pending_event}
          droplets:   vanishing {after_milliseconds}, stuck_in_new, hidden, unlisted, tags_withheld,
                      address_withheld, deletion_ignored, deletion_undone {milliseconds}
          actions:    power_unchanged, action_errored, action_stuck {milliseconds}
          lists:      list_shifted {items}, list_shortened {keeping}
          the reply:  reply_lost, reply_replaced {status, form: json | html | text | empty},
                      reply_cut {byte_count}, reply_delayed, execution_delayed {milliseconds},
                      connection_closed_after_reply

        """
}
