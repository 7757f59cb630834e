// What is wrong with a command line, said so that it can be mended.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace kynnys {

// The name of the innermost command that was read, such as "kynnys plan make".
std::string command_name(const CLI::App& root);

std::string usage_sentence(const CLI::App& root, const CLI::ParseError& error);

}  // namespace kynnys
