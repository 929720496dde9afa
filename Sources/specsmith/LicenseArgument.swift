import ArgumentParser
import SwiftEmitter

extension PackageLicense: ExpressibleByArgument {}
