import ArgumentParser
import Diagnostics
import Foundation
import GeneratedOutput
import Generator
import SwiftEmitter
import Threads

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new Swift package for an OpenAPI document, with its SDK and a test.")

  @Argument(help: .document)
  var spec: String

  @Option(name: .shortAndLong, help: "The package's folder. (default: one of the package's name)")
  var output: String?

  @Option(help: "The name of the package and its module. (default: from the document's title)")
  var name: String?

  @Option(
    help: """
      Where the package finds Specsmith: a folder or a URL. (default: this checkout, or its repository)
      """)
  var specsmith: String?

  @Option(
    name: .customLong("specsmith-version"),
    help: "The first version of Specsmith that will do. Without --specsmith, of its repository.")
  var specsmithVersion: String?

  @Option(
    help:
      "What sends the requests: \(Configuration.Transport.allCases.map(\.rawValue).joined(separator: " or "))."
  )
  var transport = Configuration.Transport.urlSession

  @Option(
    help:
      "The licence: \(PackageLicense.allCases.map(\.rawValue).joined(separator: ", ")).")
  var license = PackageLicense.none

  @Option(help: "The URL at which the package will be found, for its README.")
  var repository: String?

  @Flag(name: .shortAndLong, help: "Say nothing where all is well; hold back warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show each warning, however many there are of a kind.")
  var verbose = false

  @OptionGroup
  var terminal: TerminalOptions

  func run() throws {
    let inputs = InputFiles()
    var diagnostics: [Diagnostic] = []
    var lines: [String]?
    do {
      let location = try SpecsmithLocation(specsmith, version: specsmithVersion)
      let (document, settings) = try inputs.readDocument(spec)
      let (package, found) = ProgressLine.during(
        "Making a package for \(document.document.file)", isWanted: !quiet
      ) { _ in
        DeepStack.run { [output, options, spec] in
          NewPackage.make(
            document, options, dependency: { location.dependency(ofPackageIn: output ?? $0) },
            settingsSchema: { location.settingsSchema(forPackageIn: output ?? $0) },
            folder: { URL(fileURLWithPath: output ?? $0).standardizedFileURL.lastPathComponent },
            document: { DocumentCopy(of: spec, with: inputs.dependencies).document })
        }
      }
      diagnostics = found
      if let package {
        let copy = DocumentCopy(of: spec, with: inputs.dependencies)
        let manifest = provenance(of: package, copy, inputs, diagnostics)
        lines = try write(package, copy, inputs, manifest)
        if specsmith == nil, let folder = location.folder {
          lines?.append(
            "It finds Specsmith in the folder \(folder). With `--specsmith-version \(Release.version)`, "
              + "it depends on a release.")
        }
        if let settings {
          lines?.append("\(settings) is not taken over: the package has its own settings.")
        }
      }
    } catch let error as Diagnostic {
      diagnostics.append(error)
    } catch let error as OutputError {
      diagnostics.append(.error(.output, error.description, at: nil, hint: error.hint))
    }
    let printer = terminal.printer(sources: inputs.sources, isVerbose: verbose)
    printer.print(diagnostics.filter { !quiet || $0.severity == .error })
    printer.summarize(diagnostics, isWritten: lines != nil, isQuiet: quiet)
    guard let lines else { throw ExitCode(1) }
    for line in lines where !quiet { StandardStreams.printLine(line) }
  }

  private var options: NewPackage.Options {
    var options = NewPackage.Options()
    options.name = name
    options.transport = transport
    options.license = license
    options.repository = repository
    options.publishedDependency = SpecsmithLocation.published.dependency(ofPackageIn: "")
    return options
  }

  /// - Returns: The messages.
  private func write(
    _ package: NewPackage, _ copy: DocumentCopy, _ inputs: InputFiles, _ provenance: Provenance
  ) throws -> [String] {
    let folder = output ?? package.name
    let sdk = package.sdk.map { OutputFile(path: $0.path, content: $0.content) }
    var files = package.files.map { OutputFile(path: $0.path, content: $0.content) }
    files += (sdk + [OutputFile.manifest(of: sdk, from: provenance)]).map { file in
      OutputFile(path: "\(package.sources)/\(file.path)", content: file.content)
    }
    files += copy.files.compactMap { source, path in
      inputs.source(at: source).map { OutputFile(path: path, content: $0.bytes) }
    }
    let changes = try OutputFolder(path: folder).add(
      files, aloneIn: [package.sources, package.tests] + (copy.folder.map { [$0] } ?? []))
    return [
      "\(folder): \(changes.summary).",
      "Build and test it by `swift test --package-path \(ShellWord.quoted(folder))`.",
    ]
  }

  /// The provenance that `generate` would record, so that it finds the SDK up to date.
  private func provenance(
    of package: NewPackage, _ copy: DocumentCopy, _ inputs: InputFiles, _ diagnostics: [Diagnostic]
  ) -> Provenance {
    let settings = package.files.first { $0.path == InputFiles.settingsName }
    let configuration = Provenance.Input(
      role: InputRole.configuration.rawValue, name: InputFiles.settingsName,
      content: settings.map { Provenance.Content(of: $0.content) })
    let rest = inputs.provenance.map { input in
      var input = input
      if input.role == InputRole.document.rawValue {
        input.name = (copy.document as NSString).lastPathComponent
      }
      return input
    }
    return Provenance(
      generator: Specsmith.configuration.version, options: [],
      warningCount: diagnostics.count { $0.severity == .warning }, inputs: [configuration] + rest)
  }
}
