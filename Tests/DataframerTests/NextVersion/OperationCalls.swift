import Dataframer
import Foundation

/// A call of each operation of the SDK, by the operation's id.
enum OperationCalls {
  typealias Call = @Sendable (Dataframer) async throws -> (any Encodable)?

  private static let id = runID

  static let all: [String: Call] = calls.merging(deletions) { call, _ in call }

  private static let calls: [String: Call] = [
    "api_dataframer_seed_datasets_create_with_files": {
      try await $0.dataframer.seedDatasets.createWithFiles(
        name: "Tickets", datasetType: .singleFile, files: [FileContent("[]")])
    },
    "api_dataframer_seed_datasets_create_from_zip": {
      try await $0.dataframer.seedDatasets.createFromZip(
        name: "Tickets", zipFile: FileContent("PK"))
    },
    "api_dataframer_seed_datasets_list": { try await $0.dataframer.seedDatasets.list() },
    "api_dataframer_seed_datasets_retrieve": {
      try await $0.dataframer.seedDatasets.retrieve(datasetID: id)
    },
    "api_dataframer_seed_datasets_files_download": {
      try await $0.dataframer.seedDatasets.files.download(datasetID: id, fileID: "1")
    },
    "api_dataframer_runs_create": {
      try await $0.dataframer.runs.create(specID: id, numberOfSamples: 1)
    },
    "api_dataframer_runs_list": { try await $0.dataframer.runs.list() },
    "api_dataframer_runs_retrieve": { try await $0.dataframer.runs.retrieve(runID: id) },
    "api_dataframer_runs_evaluations_list": {
      try await $0.dataframer.runs.evaluations.list(runID: id)
    },
    "api_dataframer_runs_files_download_all": {
      try await $0.dataframer.runs.files.downloadAll(runID: id)
    },
    "api_dataframer_runs_files_download": {
      try await $0.dataframer.runs.files.download(runID: id, fileID: "1")
    },
    "api_dataframer_specs_create": {
      try await $0.dataframer.specs.create(name: "Tickets", datasetID: id)
    },
    "api_dataframer_specs_list": { try await $0.dataframer.specs.list() },
    "api_dataframer_specs_retrieve": { try await $0.dataframer.specs.retrieve(specID: id) },
    "api_dataframer_specs_update": {
      try await $0.dataframer.specs.update(specID: id, contentYAML: "spec: {}")
    },
    "api_dataframer_evaluations_create": {
      try await $0.dataframer.evaluations.create(runID: id)
    },
    "api_dataframer_evaluations_retrieve": {
      try await $0.dataframer.evaluations.retrieve(evaluationID: id)
    },
    "api_dataframer_anonymization_runs_create": {
      try await $0.dataframer.anonymizationRuns.create(
        datasetID: id, detectionMethod: .heuristics, piiTypes: ["email"])
    },
    "api_dataframer_anonymization_runs_list": {
      try await $0.dataframer.anonymizationRuns.list()
    },
    "api_dataframer_anonymization_runs_retrieve": {
      try await $0.dataframer.anonymizationRuns.retrieve(runID: id)
    },
    "api_dataframer_anonymization_runs_files_download_all": {
      try await $0.dataframer.anonymizationRuns.files.downloadAll(runID: id)
    },
    "api_dataframer_anonymization_runs_files_download": {
      try await $0.dataframer.anonymizationRuns.files.download(runID: id, fileID: "1")
    },
    "api_dataframer_red_team_specs_create": {
      try await $0.dataframer.redTeamSpecs.create(
        name: "Bot", domainDescription: "Teapots", appDescription: "Sells them")
    },
    "api_dataframer_red_team_specs_list": { try await $0.dataframer.redTeamSpecs.list() },
    "api_dataframer_red_team_specs_retrieve": {
      try await $0.dataframer.redTeamSpecs.retrieve(specID: id)
    },
    "api_dataframer_red_team_specs_update": {
      try await $0.dataframer.redTeamSpecs.update(specID: id, concerns: "Prices")
    },
    "api_dataframer_red_team_runs_create": {
      try await $0.dataframer.redTeamRuns.create(
        redTeamSpecID: id, numberOfBehaviors: 1, numberOfPromptsPerBehavior: 1,
        modelName: .openaiGptOss120b)
    },
    "api_dataframer_red_team_runs_list": {
      try await $0.dataframer.redTeamRuns.list(specID: id)
    },
    "api_dataframer_red_team_runs_retrieve": {
      try await $0.dataframer.redTeamRuns.retrieve(runID: id)
    },
    "api_dataframer_red_team_runs_retrieve_status": {
      try await $0.dataframer.redTeamRuns.retrieveStatus(runID: id)
    },
    "api_keys_rotate": { try await $0.apiKeys.rotate() },
  ]

  /// Calls without a result.
  private static let deletions: [String: Call] = [
    "api_dataframer_seed_datasets_delete": {
      try await $0.dataframer.seedDatasets.delete(datasetID: id)
      return nil
    },
    "api_dataframer_runs_delete": {
      try await $0.dataframer.runs.delete(runID: id)
      return nil
    },
    "api_dataframer_runs_cancel": {
      try await $0.dataframer.runs.cancel(runID: id)
      return nil
    },
    "api_dataframer_specs_delete": {
      try await $0.dataframer.specs.delete(specID: id)
      return nil
    },
    "api_dataframer_anonymization_runs_delete": {
      try await $0.dataframer.anonymizationRuns.delete(runID: id)
      return nil
    },
    "api_dataframer_red_team_specs_delete": {
      try await $0.dataframer.redTeamSpecs.delete(specID: id)
      return nil
    },
    "api_dataframer_red_team_runs_delete": {
      try await $0.dataframer.redTeamRuns.delete(runID: id)
      return nil
    },
  ]
}
