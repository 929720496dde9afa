import ArgumentParser
import SwiftEmitter

extension Configuration.Transport: ExpressibleByArgument {}
