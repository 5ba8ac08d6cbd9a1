package enum WebError: Error { case noCurl; package func x() {} }
package struct Response { package let bytes: [UInt8]; package let finalAddress: String; package let contentType: String? }
package struct Curl { package init() {}
  package func fetch(_ address: String) throws(WebError) -> Response { throw .noCurl } }
