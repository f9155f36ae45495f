import Foundation
import KeyPins
import Pods
import RegistryServer
import Testing
import Yams

@Suite struct TemplateTests {
    @Test func `the templates of the repository can be used`() throws {
        let templates = try Samples.templates.all
        #expect(templates.map(\.name) == ["agent", "frontend-debian"])
        #expect(templates.map(\.tags) == [[.agent], [.frontend]])
        #expect(templates.allSatisfy { $0.sshKeys == .all && $0.imageUserData != nil })
    }

    @Test(arguments: ["agent", "frontend-debian"])
    func `a machine's user data writes podlet.json with the values as they are`(name: String) throws {
        let setting = try Samples.setting(podletDigest: [UInt8](repeating: 0xAB, count: 32))
        let file = try UserData(try Samples.templates.render(name, setting)).file("/etc/podledger/podlet.json")
        #expect(file.permissions == "0600")
        let json = try JSONDecoder().decode(PodletJSON.self, from: Data(file.content.utf8))
        #expect(json.server == setting.serverURL)
        #expect(json.apiKey == setting.apiKey)
        #expect(json.podID == "agent-7kq2m")
        #expect(json.interval == 10)
    }

    @Test func `an agent's machine gets the program that starts and stops challenges, and others do not`() throws {
        let path = "/usr/local/lib/podledger/challenge-hook"
        let agent = try UserData(try Samples.templates.render("agent", try Samples.setting()))
        let hook = try agent.file(path)
        #expect(hook.permissions == "0755")
        #expect(hook.content.hasPrefix("#!/bin/sh\n"))
        let desk = try UserData(try Samples.templates.render("frontend-debian", try Samples.setting()))
        #expect(!desk.files.contains { $0.path == path })
    }

    @Test func `the digest of podlet is given out when there is one, and only then`() throws {
        let digest = [UInt8](repeating: 0xAB, count: 32)
        let with = try UserData(try Samples.templates.render("agent", try Samples.setting(podletDigest: digest)))
        let environment = try with.file("/etc/podledger/podlet.env").content
        #expect(environment.contains("PODLET_SHA256=\"\(TestMachine.hexadecimal(digest))\"\n"))
        let without = try UserData(try Samples.templates.render("agent", try Samples.setting()))
        #expect(!without.files.contains { $0.path == "/etc/podledger/podlet.env" })
    }

    @Test(arguments: ["agent", "frontend-debian"])
    func `a machine is told the pin of the server's key, which is empty without TLS`(name: String) throws {
        var setting = try Samples.setting(podletDigest: [UInt8](repeating: 0xAB, count: 32))
        let plain = try UserData(try Samples.templates.render(name, setting))
        #expect(try plain.file("/etc/podledger/podlet.json").content.contains(#""server_pin": "", "#))
        #expect(try plain.file("/etc/podledger/podlet.env").content.contains("PODLET_SERVER_PIN=\"\"\n"))
        let pin = "sha256//" + String(repeating: "A", count: 43) + "="
        setting.serverPins = KeyPins(pin)
        let pinned = try UserData(try Samples.templates.render(name, setting))
        #expect(try pinned.file("/etc/podledger/podlet.json").content.contains(#""server_pin": "\#(pin)", "#))
        #expect(try pinned.file("/etc/podledger/podlet.env").content.contains("PODLET_SERVER_PIN=\"\(pin)\"\n"))
    }

    @Test func `awkward values arrive whole, in ASCII`() throws {
        let awkward = "\"'\n: é🜛 # {{pod_id}} </tag> & \\"
        try withTemplates(cloudConfig: "#cloud-config\nnote: {{attributes.note}}\ncount: {{attributes.count}}\n") {
            directory in
            let setting = try Samples.setting(["note": .string(awkward), "count": .int(-3)])
            let text = try TemplateCatalogue(directory: directory).render("t", setting)
            #expect(text.utf8.allSatisfy { $0 < 0x80 })
            let node = try #require(try Yams.compose(yaml: text)?.mapping)
            #expect(node["note"]?.string == awkward)
            #expect(node["count"]?.int == -3)
        }
    }

    @Test(arguments: [
        ("#cloud-config\nx: {{server_ulr}}\n", "server_ulr"),
        ("hostname: {{pod_id}}\n", "#cloud-config"),
        ("#cloud-config\nx: é\n", "ASCII"),
        ("#cloud-config\nx: [1\n", "YAML"),
        ("#cloud-config\n- 1\n", "mapping"),
        ("#cloud-config\n{{#pod_id}}\n", "Mustache"),
        ("#cloud-config\nx: \(String(repeating: "x", count: 65_536))\n", "65536"),
        ("#cloud-config\nx: \"{{attributes.note}}\"\n", "YAML"),
    ])
    func `a cloud-config that would fail on a machine fails at the start`(text: String, mentions: String) throws {
        let manifest = Self.manifest + "attributes: {note: hello}\n"
        try withTemplates(manifest: manifest, cloudConfig: text) { directory in
            let error = try #require(throws: TemplateError.self) { try TemplateCatalogue(directory: directory) }
            #expect(error.file.hasSuffix("t/cloud-config.mustache"))
            #expect(error.problem.contains(mentions), "\(error)")
        }
    }

    @Test(arguments: [
        ("image: i\nregion: r\nsize: s\n", "'description' is missing"),
        (Self.manifest + "colour: blue\n", "'colour' is not known"),
        (Self.manifest + "tags: blue\n", "'tags' is no list"),
        (Self.manifest + "tags: [no tag]\n", "'no tag' is no tag"),
        (Self.manifest + "attributes: {Key: 1}\n", "'Key'"),
        (Self.manifest + "attributes: {k: 1.5}\n", "'k'"),
        (Self.manifest + "attributes: {lastbeat: 1}\n", "'lastbeat'"),
        (Self.manifest + "attributes: {vnc_password: x}\n", "secret"),
        ("- a\n", "mapping"),
        ("a: [\n", "YAML"),
    ])
    func `a manifest that is wrong names the key`(manifest: String, mentions: String) throws {
        try withTemplates(manifest: manifest) { directory in
            let error = try #require(throws: TemplateError.self) { try TemplateCatalogue(directory: directory) }
            #expect(error.file.hasSuffix("t/template.yaml"))
            #expect(error.problem.contains(mentions), "\(error)")
        }
    }

    @Test func `attributes have the types that YAML gives them`() throws {
        let manifest = Self.manifest + "attributes: {a: 5, b: true, c: \"5\", d: text}\n"
        try withTemplates(manifest: manifest) { directory in
            let template = try #require(try TemplateCatalogue(directory: directory)["t"])
            let values = Dictionary(uniqueKeysWithValues: template.defaults.map { ($0.key.rawValue, $0.value) })
            #expect(
                values == [
                    "a": .int(5), "b": .bool(true), "c": .string("5"), "d": .string("text"),
                    "region": .string("fra1"), "size": .string("s-1vcpu-1gb"),
                ]
            )
        }
    }

    @Test func `the digest changes with any file of the template`() throws {
        let first = try digest()
        #expect(try digest() == first)
        #expect(try digest(manifest: Self.manifest + "tags: [x]\n") != first)
        #expect(try digest(cloudConfig: "#cloud-config\na: 1\n") != first)
    }

    @Test func `a directory without templates is a mistake`() throws {
        #expect(throws: TemplateError.self) { try TemplateCatalogue(directory: "/nowhere") }
    }

    @Test(arguments: ["shared", "shared/clean-up", "t/image"])
    func `pieces that cannot be read are not taken for none`(name: String) throws {
        try withTemplates { directory in
            let path = directory + "/" + name
            try? FileManager.default.createDirectory(atPath: directory + "/shared", withIntermediateDirectories: false)
            try? FileManager.default.removeItem(atPath: path)
            // Which nobody, not even root, can follow.
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
            let error = try #require(throws: TemplateError.self) { try TemplateCatalogue(directory: directory) }
            #expect(error.file.contains(name))
        }
    }
}

extension TemplateTests {
    fileprivate static let manifest = "description: d\nimage: i\nregion: fra1\nsize: s-1vcpu-1gb\n"

    private func digest(
        manifest: String = TemplateTests.manifest,
        cloudConfig: String = "#cloud-config\n{}\n"
    ) throws -> [UInt8] {
        var digest: [UInt8] = []
        try withTemplates(manifest: manifest, cloudConfig: cloudConfig) { directory in
            digest = try TemplateCatalogue(directory: directory)["t"]?.reference.digest ?? []
        }
        return digest
    }

    private func withTemplates(
        manifest: String = TemplateTests.manifest,
        cloudConfig: String = "#cloud-config\n{}\n",
        _ body: (String) throws -> Void
    ) throws {
        let directory = URL.temporaryDirectory.appending(component: "podledger-\(UUID().uuidString)")
        let template = directory.appending(component: "t")
        try FileManager.default.createDirectory(at: template, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data(manifest.utf8).write(to: template.appending(component: "template.yaml"))
        try Data(cloudConfig.utf8).write(to: template.appending(component: "cloud-config.mustache"))
        try body(directory.path())
    }
}
