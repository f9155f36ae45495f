/// What `GET /simulator` answers.
enum ControlHelp {
    static let reply = APIReply(status: 200, body: Array(text.utf8), contentType: "text/plain; charset=utf-8")

    private static let text = """
        A simulated DigitalOcean account. The API is below /v2; what follows needs no token.

        GET    /simulator                this text
        GET    /simulator/faults         the fault plan and how often each rule has struck
        PUT    /simulator/faults         lay a plan: {"rules": [{"fault": {"reply_lost": {}}, "lasting_milliseconds": 60000}]}
        DELETE /simulator/faults         no more faults
        GET    /simulator/knobs          timings, limits and quirks
        PATCH  /simulator/knobs          turn some: {"timings": {"activation": {"minimum": 0, "maximum": 0}}}
        GET    /simulator/clock          the virtual time
        POST   /simulator/clock          jump ahead: {"milliseconds": 60000}
        GET    /simulator/droplets       all droplets as they really are; ?user_data=1 shows secrets too
        POST   /simulator/droplets       place one by hand: {"name": "theirs", "tags": ["web"]}
        PATCH  /simulator/droplets/{id}  {"name": …, "tags": […], "status": "off", "locked": true}
        DELETE /simulator/droplets/{id}  delete one by hand
        GET    /simulator/invariants     droplets ever created by name, deletions asked for, request peaks, tokens seen
        GET    /simulator/requests       the latest thousand requests

        """
}
