/// What `GET /simulator` answers, and what `podledger simulate --help` shows; no line is wider than a terminal.
package enum ControlHelp {
    static let reply = APIReply(status: 200, body: Array(text.utf8), contentType: "text/plain; charset=utf-8")

    package static let text = """
        A simulated DigitalOcean account. The API is below /v2.
        What follows is below /simulator and needs no token; bodies are JSON.

        GET    /                this text
        GET    /faults          the fault plan, and how often each rule has struck
        PUT    /faults          {"rules": [{"fault": {"reply_lost": {}}, "count": 1}]}
        DELETE /faults          no more faults
        GET    /knobs           timings, limits and quirks
        PATCH  /knobs           {"timings": {"activation": 0},
                                 "limits": {"droplets": 3}}
        PUT    /tokens          {"tokens": {"all": null, "thin": ["droplet:read"]}}
        GET    /clock           the virtual time
        POST   /clock           jump ahead: {"milliseconds": 60000}
        GET    /droplets        as they really are; ?user_data=1 shows secrets too
        POST   /droplets        place one by hand: {"name": "theirs", "tags": ["web"]}
        PATCH  /droplets/{id}   {"name": "x", "tags": [], "status": "off",
                                 "locked": true, "hung": true}; what is hung is
                                active and silent until its power changes
        DELETE /droplets/{id}   delete one by hand
        GET    /invariants      what was done that should not have been, and numbers
        GET    /requests        the latest thousand requests

        A rule strikes all requests, or those it tells of: "routes": ["POST /v2/droplets"],
        "page": 2, "skip": 3, "count": 1, "probability": 0.1, "seed": 7,
        "lasting_milliseconds": 60000. Its fault is one of these, with what it takes:

        not done    refused {status, form}, connection_lost, connection_reset,
                    unauthorized, forbidden, other_team,
                    rate_limited {hourly, retry_after, reset_offset},
                    unprocessable {reason}: droplet_limit, region, size_in_region,
                    try_again, pending_event
        droplets    vanishing {after_milliseconds}; stuck_in_new, hidden, unlisted,
                    tags_withheld, address_withheld {milliseconds}
        deletions   deletion_ignored, deletion_undone {milliseconds}
        actions     power_unchanged, action_errored, action_stuck {milliseconds}
        lists       list_shifted {items}, list_shortened {keeping}
        replies     reply_lost, reply_cut {byte_count},
                    reply_replaced {status, form}: json, html, text, empty;
                    reply_delayed, execution_delayed {milliseconds},
                    connection_closed_after_reply

        """
}
