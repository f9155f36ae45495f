import TestSupport

/// Literal answers of a server.
enum Fixtures {
    static let agent = """
        {"id":"agent-1","row":1,"version":7,"position":42,"image":"debian-12","template":"agent",\
        "claim":{"holder":"alice","until":"2026-03-01T11:30:00.000Z"},"protected":false,"ip":"203.0.113.9",\
        "phase":"active","ready":true,"condition":{"name":"steady","reason":"beats arrive","cause":9,\
        "next_action_at":"2026-03-01T09:30:10.000Z"},"droplet":{"attempt":4,"id":8589934592,"phase":"active",\
        "name":"agent-1.4.r1","since":"2026-03-01T09:00:00.000Z"},"created_at":"2026-02-27T09:30:00.000Z",\
        "last_beat_at":"2026-03-01T09:29:56.000Z","tags":[{"row":2,"tag":"agent"},{"row":3,"tag":"ctf"}],\
        "attributes":[{"row":9,"key":"lastbeat","type":"int","value":1772357396000},\
        {"row":5,"key":"note","type":"string","value":"line\\none"},{"row":6,"key":"team","type":"int","value":5}],\
        "placements":[{"row":40,"pod":"agent-1","challenge":"pwn"}]}
        """

    static let spare = """
        {"id":"spare","row":11,"version":1,"position":42,"image":"debian-12","protected":true,"phase":"pending",\
        "ready":false,"created_at":"2026-03-01T09:29:00.000Z","tags":[],"attributes":[],\
        "placements":[]}
        """

    static let pods = Reply.json(200, #"{"position":42,"pods":[\#(agent),\#(spare)]}"#)
    static let receipt = Reply.json(200, #"{"position":43,"version":8,"changed":true,"pod":\#(spare)}"#)
    static let unchanged = Reply.json(200, #"{"position":43,"version":8,"changed":false}"#)

    static let history = Reply.json(
        200,
        """
        {"next":3,"events":[{"position":1,"stream":1,"version":1,"kind":"pod.created","pod":"agent-1",\
        "time":"2026-02-27T09:30:00.000Z","actor":"alice","command_id":"c","data":{"id":"agent-1","image":"debian-12"}},\
        {"position":3,"stream":1,"version":3,"kind":"pod.tagged","pod":"agent-1","time":"2026-02-27T09:30:00.000Z",\
        "actor":"alice","cause":1,"data":{"tag":"ctf"}}]}
        """
    )

    static func problem(_ kind: String, _ status: Int) -> Reply {
        .json(status, #"{"type":"/problems/\#(kind)","title":"t","status":\#(status),"detail":"so it is"}"#)
    }
}
