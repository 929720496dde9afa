import Dataframer
import Foundation
import Testing

@Suite("Uploads of seed files")
struct UploadTests {
  @Test("Each file and each folder is sent as its own part, in order")
  func folders() async throws {
    try await LocalAPI.run { dataframer, api in
      try await dataframer.seedDatasets.createWithFiles(
        name: "Tickets", datasetType: .multiFolder,
        files: [
          FileContent("question", filename: "a.txt", contentType: "text/plain"),
          FileContent(Data([0x50, 0x44, 0x46]), filename: "b.pdf"),
        ], folderNames: ["one", "two"])
      let parts = await api.parts.map { $0.split(separator: "\r\n").map(String.init) }
      #expect(
        parts == [
          [#"Content-Disposition: form-data; name="dataset_type""#, "MULTI_FOLDER"],
          [#"Content-Disposition: form-data; name="folder_names[]""#, "one"],
          [#"Content-Disposition: form-data; name="folder_names[]""#, "two"],
          [#"Content-Disposition: form-data; name="name""#, "Tickets"],
          [
            #"Content-Disposition: form-data; name="files[]"; filename="a.txt""#,
            "Content-Type: text/plain", "question",
          ],
          [
            #"Content-Disposition: form-data; name="files[]"; filename="b.pdf""#,
            "Content-Type: application/octet-stream", "PDF",
          ],
        ])
    }
  }

  @Test("An archive is read from disk and sent with its file name")
  func archive() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    try Data("PK".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await LocalAPI.run { dataframer, api in
      try await dataframer.seedDatasets.createFromZip(
        name: "Mails", zipFile: FileContent(contentsOf: file), description: "Of last year")
      let parts = await api.parts
      #expect(parts.count == 3)
      #expect(
        parts.contains {
          $0.contains(#"name="zip_file"; filename="\#(file.lastPathComponent)""#)
        })
    }
  }

  struct Files: Sendable, CustomTestStringConvertible {
    var type: DatasetType
    var count: Int
    var folders: [String]?
    var violations: [String] = []

    var testDescription: String {
      "\(type.rawValue) with \(count) files, folders \(folders?.description ?? "not given")"
    }
  }

  @Test(
    "Files are checked before anything is sent",
    arguments: [
      Files(type: .singleFile, count: 1),
      Files(type: .singleFile, count: 0, violations: ["/files[]"]),
      Files(type: .singleFile, count: 2, violations: ["/files[]"]),
      Files(type: .singleFile, count: 1, folders: ["a"], violations: ["/dataset_type"]),
      Files(type: .multiFile, count: 1, violations: ["/files[]"]),
      Files(type: .multiFile, count: 2),
      Files(type: .multiFile, count: 1000),
      Files(type: .multiFile, count: 1001, violations: ["/files[]"]),
      Files(type: .multiFile, count: 2, folders: ["a", "b"], violations: ["/dataset_type"]),
      Files(type: .multiFolder, count: 2, violations: ["/folder_names[]"]),
      Files(type: .multiFolder, count: 2, folders: ["a"], violations: ["/folder_names[]"]),
      Files(type: .multiFolder, count: 2, folders: ["a", "b"]),
      Files(
        type: .multiFolder, count: 1, folders: ["a", "b"], violations: ["/files[]"]),
      Files(type: .unrecognized("NESTED"), count: 3),
    ])
  func rules(files: Files) {
    let body = SeedDatasetCreate(
      name: "Tickets", datasetType: files.type,
      files: (0..<files.count).map { FileContent("text", filename: "\($0).txt") },
      folderNames: files.folders)
    #expect(body.violations().map(\.location) == files.violations)
  }
}
