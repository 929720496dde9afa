# Linux gets the binary of the release. macOS builds it, with the tools that Xcode has.
class Specsmith < Formula
  desc "Generates Swift SDKs from OpenAPI documents"
  homepage "@REPOSITORY@"
  url "@REPOSITORY@.git", tag: "@VERSION@", revision: "@COMMIT@"
  license "Apache-2.0"

  on_macos do
    depends_on xcode: ["16.3", :build]
    depends_on "libyaml"
  end
@FORMULA_PLATFORMS@

  def install
    if OS.mac?
      system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "specsmith"
      bin.install ".build/release/specsmith"
      generate_completions_from_executable(bin/"specsmith", "--generate-completion-script")
    else
      bin.install "bin/specsmith"
      man1.install "share/man/man1/specsmith.1"
      bash_completion.install "share/bash-completion/completions/specsmith"
      zsh_completion.install "share/zsh/site-functions/_specsmith"
      fish_completion.install "share/fish/vendor_completions.d/specsmith.fish"
    end
  end

  test do
    (testpath/"shop.yaml").write <<~YAML
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      paths: {}
    YAML
    system bin/"specsmith", "generate", "shop.yaml", "--output", "Shop"
    assert_path_exists testpath/"Shop/Shop.swift"
  end
end
